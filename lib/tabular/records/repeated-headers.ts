import { cellKind, isTyped } from '@/lib/tabular/header/cell-kind';
import type { SheetRows } from './sheet-rows';

/** Share of the names a row must repeat. */
const SAME_SHARE = 0.8;
/** White space a repeated name may have besides. */
const MOST_BLANKS = 20;
/** A running head above a repeated header has at most this many rows. */
const MOST_RUNNING_HEADS = 3;

/** Sets aside rows that repeat a row of the header, as where pages or files were joined, and the running head above them. */
export function findRepeatedHeaders(rows: SheetRows): void {
  if (rows.width < 2) return;
  for (const header of rows.header) {
    const names = header.slice(0, rows.width).map(normalised);
    const named = names.flatMap((name, column) => (name === '' ? [] : [column]));
    if (named.length < 2 || named.length < rows.width / 2) continue;
    for (const row of rowsLike(rows, names, named)) {
      if (!rows.isRecord(row)) continue;
      const same = named.filter((column) => normalised(rows.text(row, column)) === names[column]).length;
      const others = rows.texts(row).filter((text, column) => text !== '' && normalised(text) !== names[column]);
      if (same >= Math.max(2, named.length * SAME_SHARE) && !others.some((text) => isTyped(cellKind(text)))) {
        rows.setAside(row, 'repeated_header');
        takeRunningHead(rows, row);
      }
    }
  }
}

/** Rows with the very name of a column in it: of the named column with the fewest distinct values. */
function rowsLike({ table, count }: SheetRows, names: readonly string[], named: readonly number[]): number[] {
  let best: { codes: Int32Array; dictionary: readonly string[]; name: string } | undefined;
  for (const column of named) {
    const vector = table.columns[column]?.vector;
    const name = names[column] ?? '';
    // A column that is stored as numbers holds no name, unless that is a number.
    if (vector?.kind === 'number' && !isTyped(cellKind(name))) return [];
    if (vector?.kind !== 'text' || isTyped(cellKind(name))) continue;
    if (best === undefined || vector.dictionary.length < best.dictionary.length) best = { ...vector, name };
  }
  if (best === undefined) return [];
  const { codes, dictionary, name } = best;
  const wanted = new Set<number>();
  const longest = name.length + MOST_BLANKS;
  for (const [code, text] of dictionary.entries()) {
    if (text.length >= name.length && text.length <= longest && normalised(text) === name) wanted.add(code);
  }
  if (wanted.size === 0) return [];
  const found: number[] = [];
  for (let row = 0; row < count; row++) if (wanted.has(codes[row] as number)) found.push(row);
  return found;
}

/** Titles and page numbers that stand between the last record of a page and the header of the next. */
function takeRunningHead(rows: SheetRows, header: number): void {
  let first = header;
  while (first > 0 && header - first < MOST_RUNNING_HEADS && isRunningHead(rows, first - 1)) first--;
  for (let row = first; row < header; row++) rows.setAside(row, 'note');
}

function isRunningHead(rows: SheetRows, row: number): boolean {
  if (rows.usual < 3 || !rows.isRecord(row)) return false;
  return (rows.filled[row] ?? 0) === 1 && rows.texts(row).every((text) => text === '' || !isTyped(cellKind(text)));
}

function normalised(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ').toLowerCase();
}
