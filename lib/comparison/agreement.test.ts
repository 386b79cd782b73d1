import { DuckDBInstance } from '@duckdb/node-api';
import { beforeAll, describe, expect, test } from 'vitest';
import { seededRandom } from '@/bench/random';
import { type Cell, tableFromRows } from '@/lib/tabular/columns';
import { alignPeriods } from './align/align-periods';
import type { Alignment } from './align/alignment';
import { compareRows } from './align/compare-rows';
import { computeDeltas } from './deltas/compute-deltas';
import { sameIds } from './period.fixture';

/** Deltas and differences of rows are those DuckDB finds in the same generated rows. */

const HEADER = ['order_id', 'region', 'channel', 'amount', 'units'];
const AGGREGATES = ['sum', 'mean', 'median', 'min', 'max', 'count'] as const;
const FUNCTIONS = { sum: 'sum', mean: 'avg', median: 'median', min: 'min', max: 'max', count: 'count' } as const;

function generated(seed: number, turn: number): Cell[][] {
  const random = seededRandom(seed * 10 + turn);
  return Array.from({ length: 300 }, (): Cell[] => [
    random.next() < 0.03 ? null : `K${random.integer(420)}`,
    random.next() < 0.04 ? null : random.pick(['North', 'South', 'East', 'West']),
    random.pick(['web', 'shop', 'phone']),
    random.next() < 0.06 ? null : Math.round(random.next() * 100_000) / 100,
    1 + random.integer(4 + turn),
  ]);
}

const literal = (cell: Cell) => (cell === null ? 'NULL' : typeof cell === 'number' ? String(cell) : `'${cell}'`);

async function database(months: readonly (readonly Cell[][])[]) {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  for (const [i, rows] of months.entries()) {
    await connection.run(
      `CREATE TABLE p${i + 1} (order_id VARCHAR, region VARCHAR, channel VARCHAR, amount DOUBLE, units DOUBLE)`,
    );
    await connection.run(
      `INSERT INTO p${i + 1} VALUES ${rows.map((row) => `(${row.map(literal).join(', ')})`).join(', ')}`,
    );
  }
  return async (sql: string): Promise<unknown[][]> => {
    const reader = await connection.runAndReadAll(sql);
    return reader.getRows().map((row) => row.map((cell) => (typeof cell === 'bigint' ? Number(cell) : cell)));
  };
}

describe.each([1, 2, 3])('generated months %d', (seed) => {
  const months = [generated(seed, 0), generated(seed, 1)] as const;
  const [first, second] = months.map((rows) => ({ table: tableFromRows(HEADER, rows) }));
  let query: (sql: string) => Promise<unknown[][]>;
  beforeAll(async () => {
    query = await database(months);
  });

  const align = (aggregate: (typeof AGGREGATES)[number]): Alignment => {
    if (first === undefined || second === undefined) throw new Error('There are two months.');
    return alignPeriods(first, second, sameIds(5), { aggregates: { c3: aggregate, c4: aggregate } });
  };

  test.each(AGGREGATES)('%s over all rows and by group', async (aggregate) => {
    for (const groupBy of [[], ['c1'], ['c1', 'c2']]) {
      const names = groupBy.map((id) => HEADER[Number(id.slice(1))]);
      const keys =
        names.length === 0
          ? "'all' AS k"
          : names
              .map((name) => `coalesce(${name}, '–')`)
              .join(" || '/' || ")
              .concat(' AS k');
      const ofPeriod = (n: number) =>
        `SELECT ${keys}, ${FUNCTIONS[aggregate]}(amount) AS v, count(amount) AS n FROM p${n} GROUP BY ALL`;
      const rows = await query(
        `SELECT k, a.v, b.v, a.n, b.n FROM (${ofPeriod(1)}) a FULL JOIN (${ofPeriod(2)}) b USING (k)`,
      );
      const expected = new Map(rows.map(([key, ...values]) => [key, values]));
      const deltas = computeDeltas(align(aggregate), { groupBy }).filter(({ pair }) => pair === 'c3');
      expect(deltas).toHaveLength(expected.size);
      for (const { group, before, after, change, changePct, nBefore, nAfter } of deltas) {
        const [a, b, n, m] = expected.get(group?.map((value) => value ?? '–').join('/') ?? 'all') ?? [];
        expect(before).toBeCloseTo(Number(a), 6);
        expect(after).toBeCloseTo(Number(b), 6);
        expect([nBefore, nAfter]).toEqual([n, m]);
        expect(change).toBeCloseTo(Number(b) - Number(a), 6);
        expect(changePct).toBeCloseTo(((Number(b) - Number(a)) / Number(a)) * 100, 6);
      }
    }
  });

  test('rows added, removed, changed and ambiguous', async () => {
    const rows = compareRows(align('sum'), ['c0']);
    const [counts] = await query(`
      WITH once1 AS (SELECT * FROM p1 WHERE order_id IN (SELECT order_id FROM p1 GROUP BY 1 HAVING count(*) = 1)),
           once2 AS (SELECT * FROM p2 WHERE order_id IN (SELECT order_id FROM p2 GROUP BY 1 HAVING count(*) = 1)),
           paired AS (SELECT a.order_id, a.region IS DISTINCT FROM b.region OR a.channel IS DISTINCT FROM b.channel
                      OR a.amount IS DISTINCT FROM b.amount OR a.units IS DISTINCT FROM b.units AS differs
                    FROM once1 a JOIN once2 b USING (order_id))
      SELECT (SELECT count(*) FROM once2 WHERE order_id NOT IN (SELECT order_id FROM p1 WHERE order_id IS NOT NULL)),
             (SELECT count(*) FROM once1 WHERE order_id NOT IN (SELECT order_id FROM p2 WHERE order_id IS NOT NULL)),
             (SELECT count(*) FROM paired WHERE differs), (SELECT count(*) FROM paired WHERE NOT differs),
             (SELECT count(*) FROM p1 WHERE order_id IS NULL), (SELECT count(*) FROM p2 WHERE order_id IS NULL)`);
    expect([
      rows.counts.added,
      rows.counts.removed,
      rows.counts.changed,
      rows.counts.unchanged,
      rows.keyless.first,
      rows.keyless.second,
    ]).toEqual(counts);
    const [cells] = await query(`
      SELECT count(*) FILTER (a.amount IS DISTINCT FROM b.amount) FROM p1 a JOIN p2 b USING (order_id)
      WHERE order_id IN (SELECT order_id FROM p1 GROUP BY 1 HAVING count(*) = 1)
        AND order_id IN (SELECT order_id FROM p2 GROUP BY 1 HAVING count(*) = 1)`);
    expect(rows.cells.find(({ pair }) => pair === 'c3')?.rows).toHaveLength(Number(cells?.[0]));
  });
});
