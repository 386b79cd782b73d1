import type { Tokeniser } from './tokeniser';

/** What becomes of rows that do not have the expected number of fields. */
export interface RowHandler {
  /**
   * Called for a row of another number of fields than `expectedFields`, and for one that begins with `commentByte`.
   * The row is fields `first .. first + count`; the handler leaves `tokeniser.fieldCount` at `first` (the row is not
   * part of the table) or at `first + width` (it is, padded or cut).
   */
  irregularRow(tokeniser: Tokeniser, row: IrregularRow): void;
}

export interface IrregularRow {
  first: number;
  count: number;
  /** The row in the buffer, without its line end. */
  start: number;
  end: number;
  /** One-based line in the file on which the row begins. */
  line: number;
}

export interface QuoteCounts {
  /** Quoted fields. */
  fields: number;
  /** Quotes opened at the start of a field and never closed. */
  unclosed: number;
  /** Quotes inside quoted fields that ended nothing. */
  stray: number;
}

export interface NewlineCounts {
  lf: number;
  crlf: number;
  cr: number;
}
