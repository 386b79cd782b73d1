'use client';

import { ChevronDown, Download } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import {
  Menu,
  MenuChoice,
  MenuChoiceItem,
  MenuContent,
  MenuItem,
  MenuLabel,
  MenuSeparator,
  MenuTrigger,
} from '@/components/ui/menu';

type Theme = 'light' | 'dark';

/** The chart as a picture, light or dark, and its points. */
export function ChartDownloads({ chartId }: { chartId: string }) {
  const [theme, setTheme] = useState<Theme>('light');
  const href = (format: 'png' | 'svg' | 'csv') => `/api/charts/${chartId}/export?format=${format}&theme=${theme}`;
  return (
    <Menu>
      <MenuTrigger asChild>
        <Button>
          <Download aria-hidden="true" />
          Download
          <ChevronDown aria-hidden="true" />
        </Button>
      </MenuTrigger>
      <MenuContent className="w-60">
        <MenuLabel>Look of the picture</MenuLabel>
        <MenuChoice
          value={theme}
          onChange={(value) => setTheme(value === 'dark' ? 'dark' : 'light')}
          label="Look of the picture"
        >
          <MenuChoiceItem value="light" onSelect={(event) => event.preventDefault()}>
            Light
          </MenuChoiceItem>
          <MenuChoiceItem value="dark" onSelect={(event) => event.preventDefault()}>
            Dark
          </MenuChoiceItem>
        </MenuChoice>
        <MenuSeparator />
        <DownloadItem href={href('png')} label="PNG" hint="Picture, twice the size for sharp print" />
        <DownloadItem href={href('svg')} label="SVG" hint="Picture that stays sharp at any size" />
        <MenuSeparator />
        <DownloadItem href={href('csv')} label="CSV" hint="The points of the chart" />
      </MenuContent>
    </Menu>
  );
}

function DownloadItem({ href, label, hint }: { href: string; label: string; hint: string }) {
  return (
    <MenuItem asChild>
      <a href={href} download>
        <span>
          {label}
          <span className="block text-muted text-xs">{hint}</span>
        </span>
      </a>
    </MenuItem>
  );
}
