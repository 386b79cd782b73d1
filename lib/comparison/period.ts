import type { Table } from '@/lib/tabular/table';

/** One of the data sets that are compared. */
export interface Period {
  /** As it is worked with: cleaned. */
  readonly table: Table;
  /**
   * As it came, with the same ids of columns and rows by `rowIndex`: tells what changed in the source from what only cleaning
   * made differ. Null or absent where it is not at hand.
   */
  readonly source?: Table | null;
  /** Quality score after cleaning, 0–100. */
  readonly quality?: number | null;
  /** Share of cells without open findings, 0–1. */
  readonly trust?: number | null;
}

/** Two columns that hold the same, by their ids in the first and in the second table. */
export interface ColumnPair {
  readonly first: string;
  readonly second: string;
}

/** Which of two periods. */
export type Side = 'first' | 'second';
