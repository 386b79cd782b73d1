import type { HeadRow } from './header';

/** A table in a stack of rows: the places of its first and its last row among them, its first and its last column. */
export interface Region {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** A title row has fewer cells than this share of the widest row. */
const NARROW_SHARE = 0.4;
/** A title, a line below it, the date. */
const MOST_TITLE_ROWS = 3;

/** Rows that may stand above a table and be none: single cells. */
export function isTitle(rows: readonly HeadRow[]): boolean {
  return rows.length <= MOST_TITLE_ROWS && rows.every(({ cells }) => cells.size === 1);
}

/**
 * Whether, below a table and a blank row, another table begins: names stand above values of another kind, and they are not
 * the names of the table above, printed once more. What is less sure is not: a blank row may be a part of a table.
 *
 * @param above the first rows of the table above
 */
export function beginsTable(rows: readonly HeadRow[], above: readonly HeadRow[]): boolean {
  const names = namesOf(rows);
  return names !== undefined && !above.some((row) => isSameRow(row, names));
}

/** The row of names under which values of another kind stand, titles above it passed over. */
function namesOf(rows: readonly HeadRow[]): HeadRow | undefined {
  const widest = Math.max(0, ...rows.map(({ cells }) => cells.size));
  const index = rows.findIndex(({ cells }) => cells.size > 1 && cells.size >= widest * NARROW_SHARE);
  const row = rows[index];
  if (row === undefined || index > MOST_TITLE_ROWS) return undefined;
  const texts = [...row.cells.values()].map(({ value, isWords }) => (isWords ? String(value).trim() : ''));
  if (texts.includes('') || new Set(texts).size < texts.length) return undefined;
  const columns = [...row.cells.keys()];
  const values = rows.slice(index + 1).flatMap(({ cells }) => columns.flatMap((column) => cells.get(column) ?? []));
  return values.some(({ isWords }) => !isWords) ? row : undefined;
}

function isSameRow(a: HeadRow, b: HeadRow): boolean {
  return a.cells.size === b.cells.size && [...a.cells].every(([c, { value }]) => b.cells.get(c)?.value === value);
}

/**
 * The tables that stand beside one another, behind empty columns: each with names of its own, and none that begins and ends
 * where another does, as the parts of one table do. Mostly one.
 *
 * @param first by column the place of its first cell
 * @param last by column the place of its last cell
 * @param isWhole a person said that all of it is one table
 */
export function sideBySide(
  head: readonly HeadRow[],
  first: readonly (number | undefined)[],
  last: readonly (number | undefined)[],
  isWhole: boolean,
): Region[] {
  const groups: Region[] = [];
  for (let column = 0; column < first.length; column++) {
    const top = first[column];
    const bottom = last[column];
    if (top === undefined || bottom === undefined) continue;
    const before = groups.at(-1);
    if (before?.right !== column - 1) groups.push({ top, bottom, left: column, right: column });
    else groups[groups.length - 1] = union(before, { top, bottom, left: column, right: column });
  }
  const [one, ...others] = groups;
  if (one === undefined) return [];
  const areTables = groups.every(
    (group) => group.right > group.left && group.bottom > group.top && namesOf(within(head, group)) !== undefined,
  );
  const areApart = groups.every((group) =>
    groups.every((other) => group === other || group.bottom !== other.bottom || group.top !== other.top),
  );
  return !isWhole && others.length > 0 && areTables && areApart ? groups : [others.reduce(union, one)];
}

function union(a: Region, b: Region): Region {
  return {
    top: Math.min(a.top, b.top),
    bottom: Math.max(a.bottom, b.bottom),
    left: Math.min(a.left, b.left),
    right: Math.max(a.right, b.right),
  };
}

/** The rows with the cells of some columns only, those left without any out. */
function within(head: readonly HeadRow[], { left, right }: Region): HeadRow[] {
  return head.map((row) => cut(row, left, right)).filter(({ cells }) => cells.size > 0);
}

/** The row with the cells from one column to another. */
export function cut({ row, cells }: HeadRow, left: number, right: number): HeadRow {
  return { row, cells: new Map([...cells].filter(([column]) => column >= left && column <= right)) };
}
