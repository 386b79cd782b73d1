import type { Reading } from '@/lib/tabular/read';
import type { AsideKind } from '@/lib/tabular/records/aside';

export type DelimitedReading = Extract<Reading, { format: 'csv' | 'tsv' }>;

/** What each file must be read as: its columns, all its cells, and what differs from an ordinary CSV file. */
export interface Golden {
  reading?: Partial<DelimitedReading>;
  /** Rows that are no records, by their number in the file. */
  aside?: Record<number, AsideKind>;
  notes?: string[];
  names: string[];
  /** Of each column; undefined where there is none. */
  units?: (string | undefined)[];
  rows: (string | null)[][];
}
