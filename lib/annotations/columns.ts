import { positionOfRow } from '@/lib/tabular/row-order';
import { type Column, cellText, columnById, type Table } from '@/lib/tabular/table';
import { damerauDistance } from '@/lib/text/edit-distance';
import type { ColumnRef } from './anchor';
import type { Snapshot } from './snapshot';
import type { Move, Suggestion } from './standing';

/** A column of the data as they are now, and whether it is called otherwise. */
export interface FollowedColumn {
  readonly column: Column;
  readonly moves: readonly Move[];
}

export const columnRef = ({ id, name }: Column): ColumnRef => ({ id, name });

/**
 * The column that is meant: by its id where the rows come from the same file, else by its name alone, for ids count columns and
 * another file may count others. Undefined when it is gone, or when its name is that of several.
 */
export function followColumn({ table, before }: Snapshot, ref: ColumnRef): FollowedColumn | undefined {
  if (before !== null) {
    const column = columnById(table, ref.id);
    if (column === undefined) return undefined;
    const isRenamed = column.name !== ref.name;
    return { column, moves: isRenamed ? [{ what: 'column', via: 'rename', from: ref.name, to: column.name }] : [] };
  }
  const named = table.columns.filter(({ name }) => name === ref.name);
  const alike = named.length > 0 ? named : table.columns.filter(({ name }) => folded(name) === folded(ref.name));
  const [column, another] = alike;
  if (column === undefined || another !== undefined) return undefined;
  const isRenamed = column.name !== ref.name;
  return { column, moves: isRenamed ? [{ what: 'column', via: 'rename', from: ref.name, to: column.name }] : [] };
}

/** So many rows are looked at to know a column by what it holds. */
const SAMPLE = 2000;
/** A column that agrees in fewer cells, or is called less like it, is another one. */
const LEAST_ALIKE = 0.5;

/**
 * The column that is most like one that is gone: by what its rows hold, where these can be compared, else by its name. Null when none
 * is much like it.
 */
export function suggestColumn({ table, before }: Snapshot, ref: ColumnRef): Suggestion | null {
  const old = before === null ? undefined : columnById(before, ref.id);
  const scored = table.columns.map((column) => {
    const byName = nameLikeness(column.name, ref.name);
    const byCells = before === null || old === undefined ? 0 : cellLikeness(before, old, table, column);
    return { column, alike: Math.max(byName, byCells) };
  });
  const best = nearestBy(scored, ({ alike }) => 1 - alike);
  if (best === undefined || best.alike < LEAST_ALIKE) return null;
  return { at: { on: 'column', columnId: best.column.id }, label: best.column.name };
}

function nameLikeness(a: string, b: string): number {
  const [first, second] = [folded(a), folded(b)];
  return 1 - damerauDistance(first, second, MOST) / Math.max(first.length, second.length, 1);
}

/** The share of the rows both tables have in which the columns hold the same text; 0 where all are missing. */
function cellLikeness(before: Table, old: Column, after: Table, column: Column): number {
  let [compared, same] = [0, 0];
  for (let i = 0; i < after.rowIndex.length && compared < SAMPLE; i++) {
    const row = after.rowIndex[i] as number;
    const at = positionOfRow(before.rowIndex, row);
    if (at < 0) continue;
    const [was, is] = [cellText(old.vector, at), cellText(column.vector, i)];
    if (was === null && is === null) continue;
    compared++;
    if (was === is) same++;
  }
  return compared === 0 ? 0 : same / compared;
}

/** The first with the least distance. */
export function nearestBy<Item>(items: Iterable<Item>, distance: (item: Item) => number): Item | undefined {
  let best: Item | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const item of items) {
    const away = distance(item);
    if (away < least) [least, best] = [away, item];
  }
  return best;
}

/** Longer names are compared by their beginning. */
const MOST = 80;

/** `Unit Price` and `unit_price` are one name. */
export const folded = (text: string): string =>
  text
    .slice(0, MOST)
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '_');
