import { Buffer } from 'node:buffer';
import { type Column, cellText, formatNumber, rowCount, type Table } from '@/lib/tabular/table';

export interface WriteCsvOptions {
  /**
   * Puts an apostrophe before a cell that a spreadsheet would take for a formula: one that begins with `=`, `+`, `-`,
   * `@`, tab or carriage return and is not a plain number.
   */
  escapeFormulas?: boolean;
  /** Ids of the columns to write, in this order; all of them when left out. */
  columns?: readonly string[];
  /** false: no header row. */
  header?: boolean;
}

const CHUNK_CHARACTERS = 1 << 16;
/** Besides what RFC 4180 demands: what readers may trim, and what may be taken for a comment. */
const NEEDS_QUOTES = /[",\r\n]|^[\s#]|\s$/;
const FORMULA = /^[=+\-@\t\r]/;
const PLAIN_NUMBER = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i;

/**
 * The table as CSV by RFC 4180: UTF-8, commas, CRLF, a header row, missing cells empty. Comes in chunks of about 64 kB, so
 * that a large table need not be in memory as text.
 *
 * @throws RangeError for an unknown column id
 */
export function* csvChunks(table: Table, options: WriteCsvOptions = {}): Generator<Uint8Array> {
  const columns = chooseColumns(table, options.columns);
  const finish = options.escapeFormulas ? (text: string) => quoteCsv(escapeFormula(text)) : quoteCsv;
  const writers = columns.map((column) => cellWriter(column, finish));
  // A line of one empty cell would be a blank line, which is no row.
  const line = (cells: string) => `${cells === '' ? '""' : cells}\r\n`;
  const hasHeader = columns.length > 0 && options.header !== false;
  let text = hasHeader ? line(columns.map(({ name }) => finish(name)).join(',')) : '';
  for (let row = 0; columns.length > 0 && row < rowCount(table); row++) {
    let cells = '';
    for (let column = 0; column < writers.length; column++) {
      cells += column === 0 ? writers[0]?.(row) : `,${writers[column]?.(row)}`;
    }
    text += line(cells);
    if (text.length >= CHUNK_CHARACTERS) {
      yield Buffer.from(text, 'utf8');
      text = '';
    }
  }
  if (text !== '') yield Buffer.from(text, 'utf8');
}

/** One field as RFC 4180 writes it, in quotes where it needs them. */
export function quoteCsv(text: string): string {
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Keeps a spreadsheet from running a cell: an apostrophe before what it would take for a formula. */
export function escapeFormula(text: string): string {
  return FORMULA.test(text) && !PLAIN_NUMBER.test(text) ? `'${text}` : text;
}

function chooseColumns(table: Table, ids: readonly string[] | undefined): readonly Column[] {
  if (ids === undefined) return table.columns;
  return ids.map((id) => {
    const column = table.columns.find((candidate) => candidate.id === id);
    if (column === undefined) throw new RangeError(`The table has no column ${id}.`);
    return column;
  });
}

/** Work on text is work on distinct values: each is quoted once. Numbers never need quotes. */
function cellWriter({ vector }: Column, finish: (text: string) => string): (row: number) => string {
  if (vector.kind === 'number') {
    const { values, decimals } = vector;
    return (row) => formatNumber(values[row] as number, decimals);
  }
  const finished: (string | undefined)[] = [];
  return (row) => {
    const code = vector.codes[row] as number;
    if (code < 0) return '';
    let text = finished[code];
    if (text === undefined) {
      text = finish(cellText(vector, row) ?? '');
      finished[code] = text;
    }
    return text;
  };
}
