import { cellKind } from '@/lib/tabular/header/cell-kind';
import { findHead } from '@/lib/tabular/header/find-head';
import { findHeader } from '@/lib/tabular/header/find-header';
import type { CsvOptions } from './reading';
import type { SampleRow } from './sample';
import { bodyWidth } from './score-dialect';

/** Where the table stands in the file. */
export interface Layout {
  /** Lines before the header, or before the first row of a table without one. */
  skipLines: number;
  headerRows: number;
  /** The last row of the header holds units, not names. */
  hasUnits: boolean;
  /** Fields of most rows. */
  width: number;
  /** Empty: no comment lines. */
  comment: string;
  /** The header leaves out the name of the first column, which holds row names, as R writes it. */
  unnamedFirst: boolean;
  /** The first name stands behind `#` or `%`, which is not part of it. */
  hasCommentMark: boolean;
  /** The header separates its names otherwise than the rows their cells. */
  headerDelimiter?: string;
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
  const foreign =
    givenSkip === undefined && givenHeader === undefined && head.headerRows === 0
      ? foreignDelimiter(rows[start - 1], rows[start], width)
      : undefined;
  const table = rows.slice(foreign === undefined ? start : start - 1);
  const header = start === head.start ? { ...head, rows: head.headerRows } : findHeader(texts, width);
  const headerRows = foreign === undefined ? (givenHeader ?? header.rows) : 1;
  return {
    skipLines: givenSkip ?? (table[0]?.line ?? 1) - 1,
    headerRows,
    hasUnits: foreign === undefined && givenHeader === undefined && header.hasUnits,
    width: Math.max(width, 1),
    comment,
    unnamedFirst: headerRows === 1 && lacksFirstName(table, width),
    hasCommentMark: headerRows > 0 && hasCommentMark(table, rows.length < candidates.length),
    ...(foreign !== undefined && { headerDelimiter: foreign }),
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

/**
 * One name fewer than every row has fields, and it is the first that has none: the last field is in use in most rows, and the first tells the rows
 * apart. A last field that is empty, or holds nothing but a line break, has no name because there is nothing to name.
 */
function lacksFirstName([header, ...body]: readonly SampleRow[], width: number): boolean {
  if (header?.cells.length !== width - 1 || header.cells.some((cell) => cell.text === '')) return false;
  if (body.length === 0 || body.some((row) => row.cells.length !== width)) return false;
  const last = body.filter((row) => row.cells[width - 1]?.text.trim() !== '').length;
  const first = new Set(body.map((row) => row.cells[0]?.text.trim()));
  return last > body.length / 2 && first.size > body.length / 2;
}

/**
 * The delimiter of a header that is written with another one than the rows under it: a line of its own, directly above rows without a
 * header, with as many names as they have fields.
 */
function foreignDelimiter(
  header: SampleRow | undefined,
  first: SampleRow | undefined,
  width: number,
): string | undefined {
  if (header?.cells.length !== 1 || header.line + 1 !== first?.line || width < 2) return undefined;
  const text = header.cells[0]?.text ?? '';
  return [',', ';', '\t', '|'].find((delimiter) => {
    const names = text.split(delimiter).map((name) => name.trim());
    return names.length === width && new Set(names).size === width && names.every((name) => cellKind(name) === 'text');
  });
}

/** Whether the first name follows the mark of a comment line, as where the header is the last of them: `# time,value`. */
function hasCommentMark([header, ...body]: readonly SampleRow[], hasComments: boolean): boolean {
  const name = header?.cells[0]?.text ?? '';
  if (header?.cells[0]?.quoted || !/^[#%]/.test(name) || body.some((row) => /^[#%]/.test(row.cells[0]?.text ?? '')))
    return false;
  return hasComments && /^.\s*\S/.test(name);
}
