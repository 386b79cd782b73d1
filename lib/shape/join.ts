import { asText } from '@/lib/tabular/as-text';
import { mapDictionary } from '@/lib/tabular/columns';
import { type Column, cellText, rowCount, type Table, type Vector } from '@/lib/tabular/table';
import { columnOf, columnsOf, invalid } from './find';
import { named } from './group';
import { groupRows, rowsByGroup } from './row-groups';
import { type JoinFacts, type KeyRows, LISTED_KEYS, MOST_ROWS, type ShapeOf } from './shape';
import type { Shaped } from './shaped';
import { columnAt, companionsAt, newTable, stackVectors } from './vectors';

type Join = ShapeOf<'join'>;

/** Rows of both tables by key: those of group `g` are `rows[starts[g] .. starts[g + 1])`; a row without a whole key is in none. */
interface KeyedRows {
  readonly left: Side;
  readonly right: Side;
  readonly groups: number;
}

interface Side {
  readonly keys: readonly Column[];
  /** Group of each row, −1 without a whole key. */
  readonly of: Int32Array;
  /** Rows of each group. */
  readonly sizes: Uint32Array;
  readonly missing: number;
}

/**
 * The rows of the first table with what the rows of the second say that have the same key. As in SQL a missing key equals nothing, a
 * key that several rows of the second have repeats the row of the first, and rows stay in the order of the first, then of the second.
 */
export function joinTables(left: Table, right: Table, shape: Join): Shaped {
  const keyed = keyRows(left, right, shape);
  const rows = resultRows(keyed, shape.how);
  if (rows > MOST_ROWS) {
    throw invalid(
      'keys',
      `This key would give ${rows} rows, as it repeats in both datasets: no more than ${MOST_ROWS} are possible.`,
    );
  }
  const [leftRows, rightRows] = matchRows(keyed, shape.how, rows);
  const keyIds = new Set(shape.keys.map((key) => key.right));
  const take = shape.take ?? right.columns.map(({ id }) => id).filter((id) => !keyIds.has(id));
  const taken = shape.how === 'anti' ? [] : columnsOf(right, take, 'take');
  const columns = [
    ...left.columns.map((column) => columnAt(column, leftRows)),
    ...taken.map((column) => ({ ...columnAt(column, rightRows), id: `r_${column.id}` })),
  ];
  const kept = new Set(left.columns.map(({ id }) => id));
  return { table: newTable(named(columns), rows, companionsAt(left, kept, leftRows)), notes: [] };
}

/** What a join would give, and which keys find nothing or more than one row; nothing is joined. */
export function joinFacts(left: Table, right: Table, shape: Join): JoinFacts {
  const keyed = keyRows(left, right, shape);
  const [unmatchedLeft, unmatchedRight] = [unmatched(keyed.left, keyed.right), unmatched(keyed.right, keyed.left)];
  const repeated = keysWhere(keyed.right, (group) => (keyed.right.sizes[group] as number) > 1);
  return {
    leftRows: rowCount(left),
    rightRows: rowCount(right),
    rows: resultRows(keyed, shape.how),
    matchedLeft: matchedRows(keyed.left, keyed.right),
    matchedRight: matchedRows(keyed.right, keyed.left),
    unmatchedLeft: unmatchedLeft.listed,
    unmatchedLeftKeys: unmatchedLeft.count,
    unmatchedRight: unmatchedRight.listed,
    unmatchedRightKeys: unmatchedRight.count,
    missingLeft: keyed.left.missing,
    missingRight: keyed.right.missing,
    repeatedRight: repeated.listed,
    repeatedRightKeys: repeated.count,
    repeatedLeftKeys: keysWhere(keyed.left, (group) => (keyed.left.sizes[group] as number) > 1).count,
  };
}

function keyRows(left: Table, right: Table, { keys, aliases }: Join): KeyedRows {
  const sides = {
    left: keys.map((key) => columnOf(left, key.left, 'keys')),
    right: keys.map((key) => columnOf(right, key.right, 'keys')),
  };
  const rows = rowCount(left) + rowCount(right);
  const stacked = sides.left.map((column, i) => {
    const meant = new Map(aliases.filter(({ key }) => key === i).map((alias) => [alias.left, alias.right]));
    return stackKeys(column.vector, (sides.right[i] as Column).vector, meant);
  });
  const { of, sizes } = groupRows(stacked, rows);
  const sideOf = (columns: readonly Column[], groups: Int32Array): Side => {
    const counts = new Uint32Array(sizes.length);
    let without = 0;
    const isLacking = rowsWithout(columns, groups.length);
    for (let row = 0; row < groups.length; row++) {
      if (isLacking[row] === 1) {
        groups[row] = -1;
        without++;
      } else counts[groups[row] as number] = (counts[groups[row] as number] as number) + 1;
    }
    return { keys: columns, of: groups, sizes: counts, missing: without };
  };
  return {
    left: sideOf(sides.left, of.slice(0, rowCount(left))),
    right: sideOf(sides.right, of.slice(rowCount(left))),
    groups: sizes.length,
  };
}

/** 1 for each row that lacks a part of its key. */
function rowsWithout(columns: readonly Column[], rows: number): Uint8Array {
  const lacking = new Uint8Array(rows);
  for (const { vector } of columns) {
    if (vector.kind === 'text') {
      const { codes } = vector;
      for (let row = 0; row < rows; row++) if ((codes[row] as number) < 0) lacking[row] = 1;
    } else {
      const { values } = vector;
      for (let row = 0; row < rows; row++) if (Number.isNaN(values[row] as number)) lacking[row] = 1;
    }
  }
  return lacking;
}

/** Numbers equal numbers; where one side is text, both are compared as they are written. */
function stackKeys(left: Vector, right: Vector, meant: ReadonlyMap<string, string>): Vector {
  if (meant.size === 0 && left.kind === right.kind) return stackVectors([left, right]);
  const written = (vector: Vector) =>
    vector.kind === 'text' ? vector : asText({ kind: 'number', values: vector.values });
  const aliased =
    meant.size === 0 ? written(left) : mapDictionary(written(left), (text) => meant.get(text) ?? text).vector;
  return stackVectors([aliased, written(right)]);
}

/** How many rows of the result a row of the first with this many matches makes. */
const copies = (matches: number, how: Join['how']): number =>
  how === 'inner' ? matches : how === 'left' ? Math.max(matches, 1) : matches === 0 ? 1 : 0;

const matchesOf = (group: number, other: Side): number => (group < 0 ? 0 : (other.sizes[group] as number));

function resultRows({ left, right }: KeyedRows, how: Join['how']): number {
  let rows = 0;
  for (let row = 0; row < left.of.length; row++) rows += copies(matchesOf(left.of[row] as number, right), how);
  return rows;
}

function matchRows({ left, right, groups }: KeyedRows, how: Join['how'], rows: number): [Uint32Array, Int32Array] {
  const [leftRows, rightRows] = [new Uint32Array(rows), new Int32Array(rows).fill(-1)];
  // Rows without a key are put into a group of their own, behind all others.
  const of = right.of.map((group) => (group < 0 ? groups : group));
  const byKey = rowsByGroup({ of, sizes: Uint32Array.from([...right.sizes, right.missing]) });
  let at = 0;
  for (let row = 0; row < left.of.length; row++) {
    const group = left.of[row] as number;
    const matches = matchesOf(group, right);
    for (let copy = 0; copy < copies(matches, how); copy++, at++) {
      leftRows[at] = row;
      if (matches > 0) rightRows[at] = byKey.rows[(byKey.starts[group] as number) + copy] as number;
    }
  }
  return [leftRows, rightRows];
}

function matchedRows(side: Side, other: Side): number {
  let matched = 0;
  for (let row = 0; row < side.of.length; row++) if (matchesOf(side.of[row] as number, other) > 0) matched++;
  return matched;
}

const unmatched = (side: Side, other: Side) =>
  keysWhere(side, (group) => (side.sizes[group] as number) > 0 && other.sizes[group] === 0);

/** Keys of a side, those of most rows first, then in order of appearance. */
function keysWhere(side: Side, isMeant: (group: number) => boolean): { listed: KeyRows[]; count: number } {
  const found: { row: number; rows: number }[] = [];
  const seen = new Uint8Array(side.sizes.length);
  for (let row = 0; row < side.of.length; row++) {
    const group = side.of[row] as number;
    if (group < 0 || seen[group] === 1) continue;
    seen[group] = 1;
    if (isMeant(group)) found.push({ row, rows: side.sizes[group] as number });
  }
  found.sort((a, b) => b.rows - a.rows || a.row - b.row);
  const listed = found.slice(0, LISTED_KEYS).map(({ row, rows }) => ({
    key: side.keys.map(({ vector }) => cellText(vector, row) ?? ''),
    rows,
  }));
  return { listed, count: found.length };
}
