import type { TextVector } from '@/lib/tabular/table';
import type { SheetRows } from './sheet-rows';
import { readTotalLabel } from './total-words';

/** Share of the nearly empty rows that must be headings: a table with many others has gaps of its own. */
const HEADING_SHARE = 0.9;
/** A group may have a heading of its own above that of its first part. */
const MOST_ABOVE_ONE_ANOTHER = 2;
/** Without others like it, a heading must stand above so many full rows. */
const FEWEST_RECORDS = 10;
const FEWEST_ODD_RECORDS = 3;
/** Share of the records that must have a value in the column in which the headings stand: else it is the column of the groups. */
const FILLED_SHARE = 0.5;
/** Texts of the column looked at. */
const MOST_COMPARED = 500;
/** Share of the texts below that must be written as a heading is, for it to be one of them. */
const ALIKE_SHARE = 0.5;

/**
 * Sets aside headings: the first row of the table and others like it that hold a text in one column, the same for all, and nothing else, with
 * full rows below each. Where only the first row is like that, the column holds no such text below, and no other row is nearly empty.
 */
export function findHeadings(rows: SheetRows): void {
  if (rows.width < 2 || rows.usual < 2) return;
  const first = nextRecord(rows, -1);
  const column = headingColumn(rows, first);
  if (column === undefined) return;
  // A text among values of a kind is a heading in a small table too; among texts it may be a record of which little is known.
  const isOdd = rows.isTypedColumn(column, first + 1);
  if (!isOdd && rows.usual < 3) return;
  const sparse = rows.sparse.filter((row) => rows.isRecord(row));
  const named = sparse.filter((row) => headingColumn(rows, row) === column);
  const all = new Set(named);
  // Among several groups that of what is not known may be called by a sign for it.
  const headings = named.length < 2 ? named : sparse.filter((row) => all.has(row) || isSign(rows, row, column));
  if (
    headings.length < sparse.length * HEADING_SHARE ||
    !areAboveRecords(rows, headings, isOdd ? FEWEST_ODD_RECORDS : FEWEST_RECORDS)
  )
    return;
  if (!areUnlikeValues(rows, headings, column)) return;
  for (const row of headings) rows.setAside(row, 'heading');
}

/** The column of the only cell of the row, if that is a text; undefined for any other row. */
function headingColumn(rows: SheetRows, row: number): number | undefined {
  if (rows.filled[row] !== 1) return undefined;
  const column = rows.texts(row).findIndex((text) => text !== '');
  const text = rows.text(row, column);
  const isText = /\p{L}/u.test(text) && rows.kind(row, column) === 'text' && readTotalLabel(text) === undefined;
  return isText ? column : undefined;
}

function isSign(rows: SheetRows, row: number, column: number): boolean {
  return rows.filled[row] === 1 && rows.text(row, column) !== '' && rows.kind(row, column) === 'empty';
}

function nextRecord(rows: SheetRows, from: number): number {
  let row = from + 1;
  while (row < rows.count && !rows.isRecord(row)) row++;
  return row;
}

/** Whether records stand below each, enough of them in all. */
function areAboveRecords(rows: SheetRows, headings: readonly number[], fewest: number): boolean {
  const all = new Set(headings);
  let run = 0;
  let records = 0;
  for (let row = nextRecord(rows, -1); row < rows.count; row = nextRecord(rows, row)) {
    if (!all.has(row)) records++;
    run = all.has(row) ? run + 1 : 0;
    if (run > MOST_ABOVE_ONE_ANOTHER) return false;
  }
  return run === 0 && records >= headings.length && (headings.length > 1 || records >= fewest);
}

/** Whether no record has one of the texts in the column, which otherwise holds values of its own. */
function areUnlikeValues(rows: SheetRows, headings: readonly number[], column: number): boolean {
  const vector = rows.table.columns[column]?.vector;
  if (vector?.kind !== 'text') return false;
  const codes = new Set(headings.map((row) => vector.codes[row]));
  const all = new Set(headings);
  let records = 0;
  let filled = 0;
  for (let row = 0; row < rows.count; row++) {
    if (!rows.isRecord(row) || all.has(row)) continue;
    records++;
    const code = vector.codes[row] as number;
    if (codes.has(code)) return false;
    if (code >= 0) filled++;
  }
  return filled >= records * FILLED_SHARE && !areCodesOf(vector, codes);
}

/** Whether one of the texts is written as the others of the column are, as `R-17` among `R-18` and `R-19`: a record of which nothing else is known. */
function areCodesOf({ dictionary }: TextVector, headings: ReadonlySet<number | undefined>): boolean {
  const written = new Set([...headings].flatMap((code) => codeNotation(dictionary[code ?? -1] ?? '') ?? []));
  if (written.size === 0) return false;
  const others = dictionary.filter((_, code) => !headings.has(code)).slice(0, MOST_COMPARED);
  const alike = others.filter((text) => written.has(codeNotation(text) ?? '')).length;
  return alike >= others.length * ALIKE_SHARE;
}

/** How a text with digits in it is written, whatever the digits are, and in a text without blanks the letters; undefined without a digit. */
function codeNotation(text: string): string | undefined {
  const trimmed = text.trim();
  if (!/\d/.test(trimmed)) return undefined;
  const digits = trimmed.replaceAll(/\d+/g, '9');
  return /\s/.test(digits) ? digits : digits.replaceAll(/\p{L}+/gu, 'a');
}
