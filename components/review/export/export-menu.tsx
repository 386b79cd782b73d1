'use client';

import { ChevronDown, Download } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Menu, MenuCheck, MenuContent, MenuItem, MenuLabel, MenuSeparator, MenuTrigger } from '@/components/ui/menu';
import { type ExportLink, exportLinks } from './export-links';

/** The cleaned table in any format, and the account of how it came to be. */
export function ExportMenu({ jobId }: { jobId: string }) {
  const [escapeFormulas, setEscapeFormulas] = useState(false);
  const [originalHeaders, setOriginalHeaders] = useState(false);
  const { data, account } = exportLinks(jobId, { escapeFormulas, originalHeaders });
  return (
    <div className="flex">
      <Button asChild variant="primary" className="rounded-r-none">
        <a href={data[0]?.href} download>
          <Download aria-hidden="true" />
          <span>
            <span className="max-sm:sr-only">Cleaned </span>CSV
          </span>
        </a>
      </Button>
      <Menu>
        <MenuTrigger asChild>
          <Button
            variant="primary"
            aria-label="More downloads"
            className="w-8 rounded-l-none border-on-accent/30 border-l px-0"
          >
            <ChevronDown aria-hidden="true" />
          </Button>
        </MenuTrigger>
        <MenuContent className="w-72">
          <MenuLabel>Cleaned data</MenuLabel>
          {data.map((link) => (
            <ExportItem key={link.href} link={link} />
          ))}
          <MenuSeparator />
          <MenuLabel>What was done</MenuLabel>
          {account.map((link) => (
            <ExportItem key={link.href} link={link} />
          ))}
          <MenuSeparator />
          <MenuCheck checked={originalHeaders} onCheckedChange={(checked) => setOriginalHeaders(checked === true)}>
            <span>
              Headers as in the file
              <span className="block text-muted text-xs">“Unit price ($)” instead of unit_price</span>
            </span>
          </MenuCheck>
          <MenuCheck checked={escapeFormulas} onCheckedChange={(checked) => setEscapeFormulas(checked === true)}>
            <span>
              Escape formulas for spreadsheets
              <span className="block text-muted text-xs">In CSV files: =, +, - and @ get an apostrophe</span>
            </span>
          </MenuCheck>
        </MenuContent>
      </Menu>
    </div>
  );
}

function ExportItem({ link: { href, label, hint, opens } }: { link: ExportLink }) {
  return (
    <MenuItem asChild>
      <a href={href} {...(opens ? { target: '_blank', rel: 'noopener' } : { download: true })}>
        <span>
          {label}
          {hint && <span className="block text-muted text-xs">{hint}</span>}
        </span>
      </a>
    </MenuItem>
  );
}
