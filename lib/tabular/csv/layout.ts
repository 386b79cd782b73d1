import { countHeaderRows } from '@/lib/tabular/header/count-header-rows';
import { findHead } from '@/lib/tabular/header/find-head';
import { bodyWidth } from './detect-dialect';
import type { CsvOptions } from './reading';
import type { SampleRow } from './sample';

/** Where the table stands in the file. */
export interface Layout {
  /** Lines before the header, or before the first row of a table without one. */
  skipLines: number;
  headerRows: number;
  /** Fields of most rows. */
  width: number;
  /** Empty: no comment lines. */
  comment: string;
  /** The header leaves out the name of the first column, which holds row names, as R writes it. */
  unnamedFirst: boolean;
}

/** Finds preamble, comments and header from the rows at the start of a file. */
export function detectLayout(sample: readonly SampleRow[], options: CsvOptions): Layout {
  const { skip_lines: givenSkip, header_rows: givenHeader } = options;
  const candidates = givenSkip === undefined ? sample : sample.filter((row) => row.line > givenSkip);
  const width = bodyWidth(candidates);
  const comment = options.comment ?? (hasComments(candidates, width) ? '#' : '');
  const isComment = (row: SampleRow) =>
    comment !== '' && startsWith(row, comment) && (options.comment !== undefined || row.cells.length !== width);
  const rows = candidates.filter((row) => !isComment(row));
  const texts = rows.map((row) => row.cells.map((cell) => cell.text));
  const head = findHead(texts, width);
  const start = givenSkip === undefined ? head.start : 0;
  const table = rows.slice(start);
  const headerRows = givenHeader ?? (start === head.start ? head.headerRows : countHeaderRows(texts, width));
  return {
    skipLines: givenSkip ?? (table[0]?.line ?? 1) - 1,
    headerRows,
    width: Math.max(width, 1),
    comment,
    unnamedFirst: headerRows === 1 && lacksFirstName(table, width),
  };
}

function startsWith(row: SampleRow, character: string): boolean {
  const first = row.cells[0];
  return first !== undefined && !first.quoted && first.text.startsWith(character);
}

/** Lines that begin with `#` and are not rows: of another length, or, in a single column, above everything else. */
function hasComments(rows: readonly SampleRow[], width: number): boolean {
  const marked = rows.filter((row) => startsWith(row, '#'));
  if (width > 1) return marked.some((row) => row.cells.length !== width);
  return marked.length > 0 && marked.length < rows.length && marked.every((row, index) => row === rows[index]);
}

/** One name fewer than every row has fields, and the last field is in use. */
function lacksFirstName([header, ...body]: readonly SampleRow[], width: number): boolean {
  return (
    header !== undefined &&
    header.cells.length === width - 1 &&
    header.cells.every((cell) => cell.text !== '') &&
    body.length > 0 &&
    body.every((row) => row.cells.length === width) &&
    body.some((row) => row.cells[width - 1]?.text !== '')
  );
}
