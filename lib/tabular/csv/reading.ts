/** What a person may decide about reading a CSV or TSV file; what is left out is detected from the content. */
export interface CsvOptions {
  /** One ASCII character. */
  delimiter?: string;
  /** One ASCII character; the empty string: nothing is quoted. */
  quote?: string;
  escape?: 'doubled' | 'backslash';
  /** Whether blanks behind a delimiter are left out of the field. */
  skip_initial_space?: boolean;
  /** A label of the WHATWG Encoding Standard, such as `utf-8`, `windows-1252`, `gbk`. */
  encoding?: string;
  /** Rows that make the header; 0: there is none, columns are named `column_1`, `column_2`, … */
  header_rows?: number;
  /** Lines before the header (or the first row) that are not part of the table. */
  skip_lines?: number;
  /** Rows beginning with this ASCII character are comments; the empty string: there are none. */
  comment?: string;
  /** false: a note below the table is read as rows. */
  skip_footnotes?: boolean;
}

export interface SkippedLine {
  /** One-based line in the file. */
  line: number;
  /** As written, at most `SKIPPED_TEXT_LENGTH` characters of it. */
  text: string;
  reason: 'preamble' | 'comment' | 'footnote';
}

export interface OddRow {
  line: number;
  /** Fields the row has, and the columns of the table. */
  fields: number;
  expected: number;
}

/** What was decided about reading a CSV or TSV file. Plain JSON. */
export interface CsvReading {
  format: 'csv' | 'tsv';
  encoding: string;
  byte_order_mark: boolean;
  delimiter: string;
  /** Empty when nothing is quoted. */
  quote: string;
  escape: 'doubled' | 'backslash';
  /** With a blank as delimiter: so many or more are one. Absent: each is one. */
  blank_run?: 1 | 2;
  /** A blank follows every delimiter and is not part of the cells. */
  skip_initial_space?: true;
  /** `mixed` when no one kind of line end makes up the whole file; null for a file of a single line. */
  newline: '\n' | '\r\n' | '\r' | 'mixed' | null;
  header_rows: number;
  /** One-based line of the file on which the last row of the header begins; absent without one. */
  header_line?: number;
  /** Null: no comment lines. */
  comment: string | null;
  /** The first `SKIPPED_LINES_KEPT` of the `skipped_line_count` lines that are neither header nor row. */
  skipped_lines: SkippedLine[];
  skipped_line_count: number;
  /** Empty lines, which are neither rows nor skipped. */
  blank_lines: number;
  /** Rows that have fewer fields than the table columns (padded) or more (kept in extra columns). */
  odd_rows: { short: number; long: number; examples: OddRow[] };
  /** Everything worth knowing, in sentences for a person. */
  notes: string[];
  row_count: number;
  column_count: number;
}

export const SKIPPED_TEXT_LENGTH = 500;
export const SKIPPED_LINES_KEPT = 200;
export const ODD_ROWS_KEPT = 20;
