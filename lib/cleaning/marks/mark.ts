import type { ChangeEntry } from '@/lib/cleaning/changes/entry';
import type { Reason } from '@/lib/cleaning/changes/reason';

/** What cleaning did to one cell, or to one row that it removed. */
export interface Mark {
  /** Zero-based row of the source file. */
  readonly row: number;
  /** Null when the whole row was removed. */
  readonly columnId: string | null;
  /** The operation that changed the value last; of a cell that was only flagged, the one that flagged it last. */
  readonly operation: string;
  /** The value before the first change, null when it was missing (and for a removed row). */
  readonly original: string | null;
  /** The value after the last change; null when it is missing, or gone with its row or column. */
  readonly new: string | null;
  /** Why the last change was made. */
  readonly reason: Reason;
  /** Everything that was done to the cell, in order; at least one entry. */
  readonly chain: readonly ChangeEntry[];
}
