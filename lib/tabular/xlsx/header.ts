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

/**
 * Finds the header: the first row with (nearly) the most text cells, what stands above it being a preamble. Rows above
 * and below belong to it where merged cells show that several rows name the columns together. Undefined when no row
 * has any text.
 *
 * @param fixedRow zero-based row of the sheet that a person said is the header
 */
export function findHeader(
  head: readonly HeadRow[],
  merges: readonly Range[],
  fixedRow?: number,
): HeaderRows | undefined {
  const filled = head.map((row) => fillMerges(row, head, merges));
  const widest = Math.max(0, ...head.map(({ cells }) => cells.size));
  // A title merged over all columns is still one cell.
  const words = filled.map((cells, i) => {
    const own = head[i]?.cells.size ?? 0;
    return own < widest * SHARE_OF_WIDEST ? 0 : countWords(own > 1 ? cells : (head[i]?.cells ?? cells));
  });
  const most = Math.max(0, ...words);
  const start =
    fixedRow === undefined
      ? words.findIndex((count) => count > 0 && count >= most * SHARE_OF_MOST)
      : head.findIndex(({ row }) => row >= fixedRow);
  if (start < 0) return undefined;
  if (fixedRow !== undefined) return { first: start, last: start };
  let first = start;
  let last = start;
  while (isGroupRow(head[first - 1], merges) && adjacent(head, first - 1)) first--;
  while (isGroupRow(head[last], merges) && adjacent(head, last) && continuesHeader(head, filled, merges, last)) last++;
  return { first, last };
}

/** The names of the columns, group names before their members' (`2024 Q1`). */
export function headerNames(
  head: readonly HeadRow[],
  merges: readonly Range[],
  header: HeaderRows,
): Map<number, string> {
  const names = new Map<number, string>();
  for (let index = header.first; index <= header.last; index++) {
    const row = head[index];
    if (row === undefined) continue;
    for (const [column, { value }] of fillMerges(row, head.slice(header.first, header.last + 1), merges)) {
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
