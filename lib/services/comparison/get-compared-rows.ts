import {
  type AlignedPair,
  type Alignment,
  changeAt,
  compareRows,
  findKeys,
  type ListedRow,
  listRows,
  pageOfRows,
  type RowDifferences,
} from '@/lib/comparison';
import type { ComparedRowsJson, ComparedRowsQuery } from '@/lib/contract/comparison';
import type { Actor } from '@/lib/data/actor';
import { AppError } from '@/lib/errors';
import { cellJson } from '@/lib/services/datasets/view/rows-json';
import { findColumn } from '@/lib/tabular/find-column';
import { type Column, cellText, columnById, type Table } from '@/lib/tabular/table';
import { nameIn } from './comparison-json';
import { alignmentOf, computed, type OpenComparison, openComparison } from './open-comparison';
import { pairsCalled } from './pairs-called';

/** Pairs of spellings that are listed. */
const MOST_SPELLINGS = 100;

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
  const joinsSpellings = query.spellings;
  const called = `${joinsSpellings ? 'spelt ' : ''}${key.join()}`;
  const differences = await computed(open, `rows ${called}`, (alignment) =>
    compareRows(alignment, key, { joinsSpellings }),
  );
  const { list } = await computed(open, `listed ${called}`, () => ({ list: listRows(differences) }));
  const { state, offset, limit } = query;
  const isChosen = chooser(await alignmentOf(open), open, differences, query);
  const page = pageOfRows(list, { state, isChosen, offset, limit });
  const nameOf = nameIn(open.first.table);
  const changedIn = new Map(differences.cells.map((cells) => [cells.pair, cells]));
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
      spellings: candidate.spellings,
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
    spellings: differences.spellings
      .slice(0, MOST_SPELLINGS)
      .map(({ first, second }) => ({ key_1: first, key_2: second })),
    spelling_count: differences.spellings.length,
    knows_sources: differences.knowsSources,
    columns: columns.map(({ first, second, changed }) => ({
      column: first.name,
      column_2: second.name,
      changed: changed?.rows.length ?? 0,
    })),
    total: page.total,
    limit: query.limit,
    offset: query.offset,
    rows: page.rows.map((row) => ({
      state: row.state,
      row_1: indexOf(open.first.table, row.first),
      row_2: indexOf(open.second.table, row.second),
      values_1: values(({ first }) => first, row.first),
      values_2: values(({ second }) => second, row.second),
      changed: columns.flatMap(({ changed }, place) => (changeAt(changed, row.pair) === null ? [] : [place])),
      by_cleaning: columns.flatMap(({ changed }, place) => (changeAt(changed, row.pair) === 'cleaning' ? [place] : [])),
    })),
  };
}

const indexOf = (table: Table, position: number): number | null =>
  position < 0 ? null : (table.rowIndex[position] ?? null);

/** Which rows were asked for; undefined for all of them. */
function chooser(
  { pairs }: Alignment,
  { first }: OpenComparison,
  { cells }: RowDifferences,
  { column: name, value, where = {} }: ComparedRowsQuery,
): ((row: ListedRow) => boolean) | undefined {
  const column = name === undefined ? undefined : findColumn(first.table, name, 'column');
  const conditions = Object.entries(where).map(
    ([one, wanted]) => [findColumn(first.table, one, 'where'), wanted] as const,
  );
  if (column !== undefined && value !== undefined) conditions.push([column, value]);
  const tests = conditions.map(([one, wanted]) =>
    holds(
      pairs.find(({ id }) => id === one.id),
      one,
      wanted,
    ),
  );
  if (column !== undefined && value === undefined) {
    const changed = cells.find(({ pair }) => pair === column.id);
    tests.push(({ pair }) => changeAt(changed, pair) !== null);
  }
  return tests.length === 0 ? undefined : (row) => tests.every((isMet) => isMet(row));
}

/** Whether a row has a value on either side: spellings that were joined are one value, as in groups. */
function holds(pair: AlignedPair | undefined, column: Column, wanted: string | null): (row: ListedRow) => boolean {
  if (pair === undefined) return (row) => row.first >= 0 && cellText(column.vector, row.first) === wanted;
  const { first, second, size, label } = pair.codes();
  let code = -1;
  if (wanted !== null) {
    for (code = 0; code < size && label(code) !== wanted; ) code++;
    if (code === size) return () => false;
  }
  return (row) => (row.first >= 0 && first[row.first] === code) || (row.second >= 0 && second[row.second] === code);
}
