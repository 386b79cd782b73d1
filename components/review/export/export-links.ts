import { EXPORT_FORMATS, formatOf } from '@/lib/tabular/formats';

/** One file that can be downloaded. */
export interface ExportLink {
  href: string;
  label: string;
  /** What it is for, where the name does not say it. */
  hint?: string;
  /** Shown in a new tab rather than saved. */
  opens?: boolean;
}

/** What there is to take away from a dataset. */
export interface ExportLinks {
  data: ExportLink[];
  account: ExportLink[];
}

/** How the data are to be written. */
export interface ExportChoices {
  /** CSV files are safe to open in a spreadsheet. */
  escapeFormulas: boolean;
  /** Columns are called as in the file they came from. */
  originalHeaders: boolean;
}

/** The addresses of all exports of a dataset. */
export function exportLinks(jobId: string, { escapeFormulas, originalHeaders }: ExportChoices): ExportLinks {
  const base = `/api/jobs/${jobId}`;
  const escaped = escapeFormulas ? 'escape_formulas=1' : '';
  return {
    data: [
      ...EXPORT_FORMATS.map((format) => ({
        href: [
          `${base}/export?format=${format}`,
          ...(escapeFormulas && formatOf(format).content.kind === 'delimited' ? [escaped] : []),
          ...(originalHeaders ? ['headers=original'] : []),
        ].join('&'),
        label: formatOf(format).label,
      })),
    ],
    account: [
      {
        href: `${base}/report`,
        label: 'Cleaning report',
        hint: 'For a third person, to print or save as PDF',
        opens: true,
      },
      {
        href: `${base}/audit-trail/export${escaped && `?${escaped}`}`,
        label: 'Audit trail (CSV)',
        hint: 'Every change with its reason',
      },
      { href: `${base}/recipe/export`, label: 'Recipe (JSON)', hint: 'To clean the next file the same way' },
    ],
  };
}
