import { compareRows, findKeys, type RowDifferences, RowState } from '@/lib/comparison';
import type { ComparedRowState, ComparedRowsJson, ComparedRowsQuery } from '@/lib/contract/comparison';
import type { Actor } from '@/lib/data/actor';
import { AppError } from '@/lib/errors';
import { cellJson } from '@/lib/services/datasets/view/rows-json';
import { findColumn } from '@/lib/tabular/find-column';
import { type Column, cellText, columnById, type Table } from '@/lib/tabular/table';
import { nameIn } from './comparison-json';
import { computed, type OpenComparison, openComparison } from './open-comparison';
import { pairsCalled } from './pairs-called';

/** A row of the answer before its cells are read: positions in the two tables, −1 where it is in one alone. */
interface Compared {
  readonly state: ComparedRowState;
  readonly first: number;
  readonly second: number;
  /** Place among the rows found again; −1 for others. */
  readonly pair: number;
}

const STATE_NAMES: Readonly<Record<number, ComparedRowState>> = {
  [RowState.Unchanged]: 'unchanged',
  [RowState.Changed]: 'changed',
  [RowState.ChangedByCleaning]: 'cleaning',
};

/**
 * Rows side by side, matched by a key: added, removed, changed, or changed by cleaning alone. Throws `not_found`,
 * `invalid_input` for a column that is not there, and `wrong_state` when no column tells rows apart and none was given.
 */
export async function getComparedRows(actor: Actor, id: string, query: ComparedRowsQuery): Promise<ComparedRowsJson> {
  const open = await openComparison(actor, id);
  const { keys } = await computed(open, 'keys', (alignment) => ({ keys: findKeys(alignment) }));
  const asked = pairsCalled(open, query.key, 'key');
  const key = asked.length > 0 ? asked : (keys[0]?.pairs ?? []);
  if (key.length === 0)
    throw new AppError('wrong_state', 'No column tells the rows apart. Name the columns that do, as key.');
  const differences = await computed(open, `rows ${key.join()}`, (alignment) => compareRows(alignment, key));
  const rows = await computed(open, `listed ${key.join()}`, () => ({ list: listed(differences) }));
  const chosen = rows.list.filter(chooser(open, differences, query));
  const nameOf = nameIn(open.first.table);
  const changedIn = new Map(differences.cells.map((cells) => [cells.pair, new Set(cells.rows)]));
  const columns = open.mapping.flatMap((pair) => {
    const first = columnById(open.first.table, pair.first);
    const second = columnById(open.second.table, pair.second);
    return first && second ? [{ first, second, changed: changedIn.get(pair.first) }] : [];
  });
  const values = (of: (column: (typeof columns)[number]) => Column, row: number) =>
    row < 0 ? null : columns.map((column) => cellJson(of(column).vector, row));
  const { counts, keyless, duplicateRows } = differences;
  return {
    key: key.map(nameOf),
    keys: keys.map((candidate) => ({
      columns: candidate.pairs.map(nameOf),
      unique_1: candidate.uniqueFirst,
      unique_2: candidate.uniqueSecond,
      overlap: candidate.overlap,
    })),
    counts: {
      added: counts.added,
      removed: counts.removed,
      changed: counts.changed,
      cleaning: counts.changedByCleaning,
      unchanged: counts.unchanged,
      duplicate: duplicateRows.first + duplicateRows.second,
      without_key_1: keyless.first,
      without_key_2: keyless.second,
    },
    knows_sources: differences.knowsSources,
    columns: columns.map(({ first, second, changed }) => ({
      column: first.name,
      column_2: second.name,
      changed: changed?.size ?? 0,
    })),
    total: chosen.length,
    limit: query.limit,
    offset: query.offset,
    rows: chosen.slice(query.offset, query.offset + query.limit).map((row) => ({
      state: row.state,
      row_1: indexOf(open.first.table, row.first),
      row_2: indexOf(open.second.table, row.second),
      values_1: values(({ first }) => first, row.first),
      values_2: values(({ second }) => second, row.second),
      changed: columns.flatMap(({ changed }, place) => (row.pair >= 0 && changed?.has(row.pair) ? [place] : [])),
    })),
  };
}

const indexOf = (table: Table, position: number): number | null =>
  position < 0 ? null : (table.rowIndex[position] ?? null);

/** What changed first, then what came and went, then the rest. */
function listed({ paired, states, added, removed, duplicates }: RowDifferences): Compared[] {
  const found = Array.from(states, (state, pair) => ({
    state: STATE_NAMES[state] ?? 'unchanged',
    first: paired.first[pair] ?? -1,
    second: paired.second[pair] ?? -1,
    pair,
  }));
  const one = (state: ComparedRowState, first: number, second: number): Compared => ({
    state,
    first,
    second,
    pair: -1,
  });
  return [
    ...found.filter(({ state }) => state === 'changed'),
    ...Array.from(removed, (row) => one('removed', row, -1)),
    ...Array.from(added, (row) => one('added', -1, row)),
    ...found.filter(({ state }) => state === 'cleaning'),
    ...duplicates.flatMap(({ first, second }) => [
      ...first.map((row) => one('duplicate', row, -1)),
      ...second.map((row) => one('duplicate', -1, row)),
    ]),
    ...found.filter(({ state }) => state === 'unchanged'),
  ];
}

/** Which rows were asked for. */
function chooser(
  { first, second, mapping }: OpenComparison,
  { cells }: RowDifferences,
  { state, column: name, value }: ComparedRowsQuery,
): (row: Compared) => boolean {
  const isState = (row: Compared) => state === undefined || row.state === state;
  if (name === undefined) return isState;
  const column = findColumn(first.table, name, 'column');
  if (value === undefined) {
    const changed = new Set(cells.find(({ pair }) => pair === column.id)?.rows);
    return (row) => isState(row) && row.pair >= 0 && changed.has(row.pair);
  }
  const partner = mapping.find((pair) => pair.first === column.id)?.second;
  const other = partner === undefined ? undefined : columnById(second.table, partner);
  return (row) =>
    isState(row) &&
    ((row.first >= 0 && cellText(column.vector, row.first) === value) ||
      (row.second >= 0 && other !== undefined && cellText(other.vector, row.second) === value));
}
