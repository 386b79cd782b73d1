/** Why a row of a file is no record. */
export const ASIDE_KINDS = [
  'blank',
  'repeated_header',
  'units',
  'total',
  'note',
  'heading',
  'second_table',
  'overlong',
] as const;

export type AsideKind = (typeof ASIDE_KINDS)[number];

/** What shows that a row holds totals of others. */
export interface TotalEvidence {
  /** The cell that says so, as written; null when none does. */
  word: string | null;
  /** Names of the columns whose value is the sum, or the mean, of the records it stands for. */
  columns: string[];
  of: 'sum' | 'mean';
  /** The first and the last of those records, as zero-based rows of the file; null when only the word says so. */
  records: [number, number] | null;
}

/** Rows that stand one below the other, set aside for one reason. */
export interface AsideRows {
  kind: AsideKind;
  /** The first of them, as zero-based row of the file. */
  row: number;
  /** How many. */
  row_count: number;
  /** The cells of the first, as written; null is missing. Long ones are cut. */
  cells: (string | null)[];
  total?: TotalEvidence;
}

/** What was read and is no record. Plain JSON. */
export interface SetAside {
  row_count: number;
  /** The first `ASIDE_KEPT` groups, in the order of the file. */
  groups: AsideRows[];
  group_count: number;
  /** Columns of a second table beside the first, by name; its rows are rows of the file like all others. */
  beside?: { names: string[]; row_count: number };
}

/** What a person may decide about rows that are no records. */
export interface AsideOptions {
  /** The kinds to set aside; all by default, none when empty. */
  set_aside?: AsideKind[];
  /** Zero-based rows of the file that are records, whatever they look like. */
  keep_rows?: number[];
}

/** What a reader knows of the rows beyond the table itself. */
export interface RowFacts {
  /** Rows that stand directly below lines that were no rows: blank ones. Ascending. */
  belowBlank?: readonly number[];
  /**
   * The only kinds to look for, in files that programs write row by row: a blank row is a record there, and a total says so.
   */
  only?: readonly AsideKind[];
  /** Columns that the header or most rows have; those behind are there for longer rows only. */
  ownColumns?: number;
  /** The rows that named the columns, as written; none when the names are made up. */
  header?: readonly (readonly string[])[];
}

export const ASIDE_KEPT = 200;
/** Rows a person may keep one by one. */
export const MOST_KEPT_ROWS = 10_000;
