import { cleanFile, loadTable } from '@/bench/cleaning';
import { seededRandom } from '@/bench/random';
import { unknownCopy } from '@/bench/source';
import { type AnyStage, stage } from '@/bench/stage';
import { temporaryStore } from '@/bench/temporary-store';
import { alignPeriods, compareRows, computeDeltas, matchSchemas, significantChanges } from '@/lib/comparison';
import { selectRows, tableFromRows } from '@/lib/tabular/columns';
import { inferTypes } from '@/lib/tabular/infer';
import { columnByName, rowCount, type Table } from '@/lib/tabular/table';

interface Months {
  readonly first: Table;
  readonly second: Table;
}

/** A cleaned month, and the next: other rows missing, the rest the other way round, every hundredth amount another. */
async function months(path: string): Promise<Months> {
  const store = temporaryStore();
  await cleanFile(path, store);
  const table = await loadTable(store, 'outliers');
  const kept = (drop: number) =>
    Uint32Array.from([...Array(rowCount(table)).keys()].filter((row) => row % 50 !== drop));
  const turned = selectRows(table, kept(1).reverse());
  const columns = turned.columns.map((column) =>
    column.name === 'amount' && column.vector.kind === 'number'
      ? {
          ...column,
          vector: {
            ...column.vector,
            values: column.vector.values.map((value, i) => (i % 100 === 0 ? value * 2 : value)),
          },
        }
      : column,
  );
  return {
    first: selectRows(table, kept(2)),
    second: { columns, rowIndex: Uint32Array.from(turned.columns[0] ? kept(1) : []) },
  };
}

const renew = ({ first, second }: Months): Months => ({ first: unknownCopy(first), second: unknownCopy(second) });

const aligned = ({ first, second }: Months) =>
  alignPeriods(
    { table: first },
    { table: second },
    first.columns.map(({ id }) => ({ first: id, second: id })),
  );

const idOf = (table: Table, name: string) => columnByName(table, name)?.id ?? '';

const WORDS =
  'sales order customer date amount price quantity region store product unit cost ship bill tax total net gross status code name count rate score month year week visit click view user session page item stock level owner agent team budget actual plan'.split(
    ' ',
  );

/** A table of so many columns of texts, dates, amounts and codes, under names of several words. */
function wide(columns: number, turn: number): Table {
  const random = seededRandom(7);
  const names = Array.from(
    { length: columns },
    (_, i) => `${random.pick(WORDS)} ${random.pick(WORDS)} ${random.pick(WORDS)} ${i % 40}`,
  );
  const kinds = names.map(() => ({ kind: random.integer(4), mean: random.next() * 1000 }));
  const values = seededRandom(turn);
  const cell = ({ kind, mean }: { kind: number; mean: number }, i: number) => {
    if (kind === 0) return `v${values.integer(20) + (i % 30)}`;
    if (kind === 1) return `2024-0${1 + values.integer(9)}-1${values.integer(9)}`;
    return kind === 2 ? Math.round(mean * values.next()) : `AB-${values.integer(100_000)}`;
  };
  const header = names.map((name, i) =>
    turn === 1 ? name : i % 3 === 0 ? name.toUpperCase() : name.replace('amount', 'amt').replace('quantity', 'qty'),
  );
  return inferTypes(
    tableFromRows(
      header,
      Array.from({ length: 200 }, () => kinds.map(cell)),
    ),
  );
}

const matching = (name: string, first: number, second: number): AnyStage =>
  stage({
    name,
    about: `which of ${first} and ${second} columns belong together`,
    data: { set: 'wide', rows: 10 },
    budgetMs: 2000,
    prepare: async () => ({ first: wide(first, 1), second: wide(second, 2) }),
    renew,
    run: (tables) => `${matchSchemas(tables.first, tables.second).matches.length} pairs`,
  });

export const COMPARING_STAGES: readonly AnyStage[] = [
  matching('match-700', 700, 700),
  matching('match-5-500', 5, 500),
  stage({
    name: 'compare-groups',
    about: 'every measure of 1M × 10 and 1M × 10 by region',
    data: { set: 'mixed' },
    budgetMs: 1500,
    prepare: months,
    renew,
    run: (tables) => `${computeDeltas(aligned(tables), { groupBy: [idOf(tables.first, 'region')] }).length} deltas`,
  }),
  stage({
    name: 'compare-rows',
    about: 'every cell of 1M × 10 and 1M × 10, rows found again by key',
    data: { set: 'mixed' },
    budgetMs: 4000,
    prepare: months,
    renew,
    run(tables) {
      const { counts } = compareRows(aligned(tables), [idOf(tables.first, 'id')]);
      return `${counts.added} added, ${counts.removed} removed, ${counts.changed} changed`;
    },
  }),
  stage({
    name: 'compare-causes',
    about: 'what changed significantly between 1M × 10 and 1M × 10, and why',
    data: { set: 'mixed' },
    prepare: months,
    renew,
    run: (tables) => `${significantChanges(aligned(tables)).length} changes`,
  }),
];
