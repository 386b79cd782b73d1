import { columnNames } from '@/lib/tabular/header/column-names';
import { findHead } from '@/lib/tabular/header/find-head';
import type { Range } from './references';

/** A cell near the top of a sheet; `isWords` tells text from numbers, dates and booleans. */
export interface HeadCell {
  value: string | number;
  isWords: boolean;
}

/** One of the first rows that are not blank. */
export interface HeadRow {
  /** Zero-based row of the sheet. */
  row: number;
  cells: Map<number, HeadCell>;
}

/** Places in `head` of the rows that name the columns, both included. */
export interface HeaderRows {
  first: number;
  last: number;
}

/** A row is taken for the header when it has three quarters as many texts as the row with the most. */
const SHARE_OF_MOST = 0.75;
/** Rows with fewer cells than this share of the widest row are titles and notes. */
const SHARE_OF_WIDEST = 0.4;

/** Where the table begins in `head`: its header, when it has one, and its first row of values. */
export interface TableStart {
  header?: HeaderRows;
  firstData: number;
}

/**
 * Finds where the table begins, by the evidence a CSV file is judged by, and by what a sheet knows besides: which cells are
 * words, and which are merged.
 *
 * @param columns the first and the last column of the table
 * @param fixedRow zero-based row of the sheet that a person said is the header
 */
export function findStart(
  head: readonly HeadRow[],
  merges: readonly Range[],
  columns: { left: number; right: number },
  fixedRow?: number,
): TableStart {
  const started = (header: HeaderRows): TableStart => ({ header, firstData: header.last + 1 });
  if (fixedRow !== undefined) {
    const first = head.findIndex(({ row }) => row >= fixedRow);
    return first < 0 ? { firstData: 0 } : started({ first, last: first });
  }
  const byWords = headerByWords(head, merges);
  if (byWords !== undefined && isNarrowAbove(head, byWords.first) && standsOut(head, merges, byWords)) {
    return started(byWords);
  }
  const texts = textsOf(head, columns);
  const { start, headerRows: found, hasUnits } = findHead(texts, usualLength(texts));
  // Units are found among the rows, and set aside.
  const headerRows = hasUnits ? found - 1 : found;
  if (headerRows === 0) return { firstData: start };
  return started({ first: start, last: Math.min(start + headerRows, head.length) - 1 });
}

/** The rows as texts up to the last of each that is there, an empty one where there is no cell. */
function textsOf(head: readonly HeadRow[], { left }: { left: number }): string[][] {
  return head.map(({ cells }) => {
    const last = Math.max(left - 1, ...cells.keys());
    return Array.from({ length: last - left + 1 }, (_, i) => String(cells.get(left + i)?.value ?? ''));
  });
}

/** The length that most rows of several cells have, the greater one of two equally frequent. */
function usualLength(rows: readonly string[][]): number {
  const counts = new Map<number, number>();
  for (const { length } of rows) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return Math.max(1, ...[...counts].filter(([, count]) => count === most).map(([length]) => length));
}

/** Nothing but titles and notes stands above this row: what is as wide as the table is part of it. */
function isNarrowAbove(head: readonly HeadRow[], index: number): boolean {
  const widest = Math.max(0, ...head.map(({ cells }) => cells.size));
  return head.slice(0, index).every(({ cells }) => cells.size === 1 || cells.size < widest * SHARE_OF_WIDEST);
}

/** Whether merged cells join rows of names, or words stand above values of another kind and never the other way round. */
function standsOut(head: readonly HeadRow[], merges: readonly Range[], { first, last }: HeaderRows): boolean {
  const top = head[first]?.row ?? 0;
  const bottom = head[last]?.row ?? 0;
  if (last > first && merges.some((merge) => merge.top <= bottom && merge.bottom >= top)) return true;
  let evidence = 0;
  for (const [column, name] of head[last]?.cells ?? []) {
    const values = head.slice(last + 1).flatMap(({ cells }) => cells.get(column) ?? []);
    const others = values.filter(({ isWords }) => !isWords).length;
    if (values.length === 0 || others < values.length * SHARE_OF_MOST) continue;
    evidence += name.isWords ? 1 : -1;
  }
  return evidence > 0;
}

/**
 * The first row with (nearly) the most text cells, what stands above it being a preamble. Rows above and below belong to it
 * where merged cells show that several rows name the columns together. Undefined when no row has any text.
 */
function headerByWords(head: readonly HeadRow[], merges: readonly Range[]): HeaderRows | undefined {
  const filled = head.map((row) => fillMerges(row, head, merges));
  const widest = Math.max(0, ...head.map(({ cells }) => cells.size));
  // A title merged over all columns is still one cell.
  const words = filled.map((cells, i) => {
    const own = head[i]?.cells.size ?? 0;
    return own < widest * SHARE_OF_WIDEST ? 0 : countWords(own > 1 ? cells : (head[i]?.cells ?? cells));
  });
  const most = Math.max(0, ...words);
  const start = words.findIndex((count) => count > 0 && count >= most * SHARE_OF_MOST);
  if (start < 0) return undefined;
  let first = start;
  let last = start;
  while (isGroupRow(head[first - 1], merges) && adjacent(head, first - 1)) first--;
  while (isGroupRow(head[last], merges) && adjacent(head, last) && continuesHeader(head, filled, merges, last)) last++;
  return { first, last };
}

/**
 * The names of the columns, group names before their members' (`2024 Q1`). A group reaches as far as its cell is merged; where
 * nothing is merged, up to the next name, as in a CSV file.
 */
export function headerNames(
  head: readonly HeadRow[],
  merges: readonly Range[],
  header: HeaderRows,
  columns: { left: number; right: number },
): Map<number, string> {
  const rows = head.slice(header.first, header.last + 1);
  const isMerged = merges.some(({ top, bottom }) => rows.some(({ row }) => row >= top && row <= bottom));
  if (rows.length > 1 && !isMerged) {
    const joined = columnNames(textsOf(rows, columns), columns.right - columns.left + 1, false);
    return new Map(joined.flatMap((name, i) => (name === '' ? [] : [[columns.left + i, name]])));
  }
  const names = new Map<number, string>();
  for (const row of rows) {
    for (const [column, { value }] of fillMerges(row, rows, merges)) {
      const before = names.get(column);
      const name = String(value);
      if (before === undefined) names.set(column, name);
      else if (before !== name && !before.endsWith(` ${name}`)) names.set(column, `${before} ${name}`);
    }
  }
  return names;
}

/** The row's cells, with those of merged ranges that cover it spread over the range. */
function fillMerges(row: HeadRow, head: readonly HeadRow[], merges: readonly Range[]): Map<number, HeadCell> {
  const cells = new Map(row.cells);
  for (const merge of merges) {
    if (row.row < merge.top || row.row > merge.bottom) continue;
    const origin = head.find((other) => other.row === merge.top)?.cells.get(merge.left);
    if (origin === undefined) continue;
    for (let column = merge.left; column <= merge.right; column++) cells.set(column, origin);
  }
  return cells;
}

function countWords(cells: ReadonlyMap<number, HeadCell>): number {
  let count = 0;
  for (const cell of cells.values()) if (cell.isWords) count++;
  return count;
}

/** Whether some but not all cells of the row are merged sideways: names of groups, where a title spans everything. */
function isGroupRow(row: HeadRow | undefined, merges: readonly Range[]): boolean {
  if (row === undefined || row.cells.size < 2) return false;
  return merges.some((merge) => merge.top === row.row && merge.right > merge.left && row.cells.has(merge.left));
}

function adjacent(head: readonly HeadRow[], index: number): boolean {
  const row = head[index];
  return row !== undefined && head[index + 1]?.row === row.row + 1;
}

/**
 * Whether the row below a row of group names still names columns: there is text under every group, and the row is
 * tied to it by a cell merged downwards, or the values below it are of another kind.
 */
function continuesHeader(
  head: readonly HeadRow[],
  filled: readonly ReadonlyMap<number, HeadCell>[],
  merges: readonly Range[],
  index: number,
): boolean {
  const row = head[index];
  const below = head[index + 1];
  if (row === undefined || below === undefined) return false;
  const groups = merges.filter((merge) => merge.top === row.row && merge.right > merge.left);
  for (const group of groups) {
    if (group.bottom > row.row) continue;
    for (let column = group.left; column <= group.right; column++) if (!below.cells.get(column)?.isWords) return false;
  }
  if (merges.some((merge) => merge.top === row.row && merge.bottom === below.row)) return true;
  const values = filled[index + 2];
  return [...below.cells].some(([column, { isWords }]) => isWords && values?.get(column)?.isWords === false);
}
