'use client';

import { ChevronDown, Download } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Menu, MenuCheck, MenuContent, MenuItem, MenuLabel, MenuSeparator, MenuTrigger } from '@/components/ui/menu';

const FORMATS = [
  { format: 'csv', label: 'CSV' },
  { format: 'xlsx', label: 'Excel (.xlsx)' },
  { format: 'json', label: 'JSON' },
  { format: 'parquet', label: 'Parquet' },
] as const;

/** The cleaned table in any format, and the log of its changes. */
export function DownloadMenu({ jobId }: { jobId: string }) {
  const [escapeFormulas, setEscapeFormulas] = useState(false);
  const base = `/api/jobs/${jobId}`;
  const exportUrl = (format: string) =>
    `${base}/export?format=${format}${escapeFormulas && format === 'csv' ? '&escape_formulas=1' : ''}`;
  return (
    <div className="flex">
      <Button asChild variant="primary" className="rounded-r-none">
        <a href={exportUrl('csv')} download>
          <Download aria-hidden="true" />
          Cleaned CSV
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
        <MenuContent className="w-64">
          <MenuLabel>Cleaned data</MenuLabel>
          {FORMATS.map(({ format, label }) => (
            <MenuItem key={format} asChild>
              <a href={exportUrl(format)} download>
                {label}
              </a>
            </MenuItem>
          ))}
          <MenuSeparator />
          <MenuLabel>Every change, with its reason</MenuLabel>
          <MenuItem asChild>
            <a href={`${base}/audit-trail/export${escapeFormulas ? '?escape_formulas=1' : ''}`} download>
              Audit trail (CSV)
            </a>
          </MenuItem>
          <MenuSeparator />
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
