import type { ChangeLog } from '@/lib/cleaning/changes/model';
import type { Quality } from '@/lib/cleaning/quality';
import type { FileType } from '@/lib/tabular/file-type';
import type { Reading } from '@/lib/tabular/read';
import type { Table } from '@/lib/tabular/table';

/** Everything a cleaning report speaks of. */
export interface ReportInput {
  readonly file: {
    readonly name: string;
    readonly type: FileType;
    readonly sizeBytes: number;
    /** ISO 8601. */
    readonly uploadedAt: string;
  };
  /** How the file was read; null when that was not recorded. */
  readonly reading: Reading | null;
  readonly version: number;
  /** When this version was made, ISO 8601. */
  readonly cleanedAt: string;
  readonly source: Table;
  readonly cleaned: Table;
  /** The change logs in recipe order, with the steps that made them. */
  readonly logs: readonly ChangeLog[];
  readonly before: Pick<Quality, 'score' | 'parts'>;
  readonly after: Pick<Quality, 'score' | 'parts'>;
}
