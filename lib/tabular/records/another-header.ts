import { cellKind, isTyped } from '@/lib/tabular/header/cell-kind';
import { isMissingToken } from '@/lib/tabular/values/missing';
import type { SheetRows } from './sheet-rows';

/** A column with more different texts is searched for no header: it would take too long. */
const MOST_TEXTS = 50_000;
/** More texts among the values of a column of numbers are values themselves. */
const MOST_ODD_TEXTS = 200;
/** By the first records it is known which columns hold values of a kind: they stand above any other header. */
const FIRST_RECORDS = 3;
const FEWEST_TYPED = 2;
const FILLED_SHARE = 0.8;

/**
 * Rows with names other than those of the header, in the middle of a table: full of different texts, also in all the columns that otherwise hold
 * values of a kind. From the first on, ascending.
 */
export function findOtherHeaders(rows: SheetRows): number[] {
  const typed = rows.table.columns.flatMap((_, column) =>
    column < rows.width && rows.isTypedColumn(column, 0, FIRST_RECORDS) ? [column] : [],
  );
  if (typed.length < FEWEST_TYPED) return [];
  return rowsWithTexts(rows, typed).filter(
    (row) =>
      row >= FIRST_RECORDS &&
      rows.isRecord(row) &&
      areNames(rows, row, typed) &&
      typed.every((column) => rows.isTypedColumn(column, 0, row)),
  );
}

/** Rows with a text in a column of values: of the one with the fewest different cells. */
function rowsWithTexts(rows: SheetRows, typed: readonly number[]): number[] {
  let best: { codes: Int32Array; dictionary: readonly string[] } | undefined;
  for (const column of typed) {
    const vector = rows.table.columns[column]?.vector;
    // A column that is stored as numbers holds no text.
    if (vector?.kind !== 'text') return [];
    if (best === undefined || vector.dictionary.length < best.dictionary.length) best = vector;
  }
  if (best === undefined || best.dictionary.length > MOST_TEXTS) return [];
  const odd = new Set<number>();
  for (const [code, text] of best.dictionary.entries()) {
    if (!isTyped(cellKind(text)) && !isMissingToken(text)) odd.add(code);
    if (odd.size > MOST_ODD_TEXTS) return [];
  }
  if (odd.size === 0) return [];
  const found: number[] = [];
  for (const [row, code] of best.codes.entries()) if (odd.has(code)) found.push(row);
  return found.length > MOST_ODD_TEXTS ? [] : found;
}

function areNames(rows: SheetRows, row: number, typed: readonly number[]): boolean {
  const texts = rows.texts(row).filter((text) => text !== '');
  const isText = (text: string) => !isTyped(cellKind(text)) && !isMissingToken(text);
  return (
    (rows.filled[row] ?? 0) >= rows.usual * FILLED_SHARE &&
    new Set(texts).size === texts.length &&
    texts.every(isText) &&
    typed.every((column) => rows.text(row, column) !== '')
  );
}
