import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Cell, tableFromRows, tableToRows } from '@/lib/tabular/columns';
import type { Table } from '@/lib/tabular/table';
import { joinFacts } from './join';
import { makeShape } from './make';
import { AGGREGATES, shapeSchema } from './shape';

/** Groups, pivots, joins and the others are those DuckDB makes of the same generated tables. */

const HEADER = ['region', 'year', 'amount', 'units'];
const key = fc.constantFrom('N', 'S', 'n', 'naïve', '7', "o'k", null);
const row = fc.tuple(
  key,
  fc.constantFrom(2023, 2024, null, -1.5),
  fc.option(
    fc.integer({ min: -1000, max: 1000 }).map((value) => value / 4),
    { nil: null, freq: 5 },
  ),
  fc.option(fc.integer({ min: 0, max: 9 }), { nil: null, freq: 5 }),
);
const rows = fc.array(row, { maxLength: 40 });

const literal = (cell: Cell) =>
  cell === null ? 'NULL' : typeof cell === 'number' ? String(cell) : `'${cell.replaceAll("'", "''")}'`;

let connection: DuckDBConnection;
beforeAll(async () => {
  connection = await (await DuckDBInstance.create(':memory:')).connect();
});

async function fill(name: string, cells: readonly (readonly Cell[])[]): Promise<Table> {
  await connection.run(`CREATE OR REPLACE TABLE ${name} (region VARCHAR, year DOUBLE, amount DOUBLE, units DOUBLE)`);
  if (cells.length > 0) {
    await connection.run(
      `INSERT INTO ${name} VALUES ${cells.map((line) => `(${line.map(literal).join(', ')})`).join(', ')}`,
    );
  }
  const table = tableFromRows(HEADER, cells);
  // A column without a value would be text.
  const columns = table.columns.map((column, i) =>
    i === 0 || column.vector.kind === 'number'
      ? column
      : {
          ...column,
          type: 'number' as const,
          vector: { kind: 'number' as const, values: new Float64Array(cells.length).fill(Number.NaN) },
        },
  );
  return { ...table, columns };
}

async function query(sql: string): Promise<Cell[][]> {
  const reader = await connection.runAndReadAll(sql);
  return reader.getRows().map((line) => line.map((cell) => (typeof cell === 'bigint' ? Number(cell) : (cell as Cell))));
}

const written = (lines: readonly (readonly Cell[])[]) =>
  lines
    .map((line) =>
      JSON.stringify(line.map((cell) => (typeof cell === 'number' ? Number(cell.toPrecision(12)) + 0 : cell))),
    )
    .sort();

async function expectSame(tables: readonly Table[], shape: object, sql: string): Promise<void> {
  const { table } = makeShape(tables, shapeSchema.parse(shape));
  expect(written(tableToRows(table))).toEqual(written(await query(sql)));
}

const RUNS = { numRuns: 25 };
const FUNCTIONS: Partial<Record<(typeof AGGREGATES)[number], string>> = { mean: 'avg' };
const sqlOf = (aggregate: (typeof AGGREGATES)[number], column: string) => {
  if (aggregate === 'distinct') return `count(DISTINCT ${column})`;
  if (aggregate === 'first' || aggregate === 'last')
    return `${aggregate}(${column} ORDER BY n) FILTER (${column} IS NOT NULL)`;
  return `${FUNCTIONS[aggregate] ?? aggregate}(${column})`;
};

test.each([[['c0']], [['c1']], [['c0', 'c1']]])('groups by %j', async (by) => {
  await fc.assert(
    fc.asyncProperty(rows, async (cells) => {
      const table = await fill('t', cells);
      const names = by.map((id) => HEADER[Number(id.slice(1))]).join(', ');
      const values = [
        { aggregate: 'count' },
        ...AGGREGATES.map((aggregate) => ({ column: 'c2', aggregate })),
        { column: 'c0', aggregate: 'min' },
        { column: 'c0', aggregate: 'distinct' },
      ];
      const measures = AGGREGATES.map((aggregate) => sqlOf(aggregate, 'amount')).join(', ');
      await expectSame(
        [table],
        { shape: 'group', by, values },
        `SELECT ${names}, count(*), ${measures}, min(region), count(DISTINCT region) FROM (SELECT *, row_number() OVER () AS n FROM t) GROUP BY ${names}`,
      );
    }),
    RUNS,
  );
});

test('pivots as grouped sums with a filter', async () => {
  await fc.assert(
    fc.asyncProperty(rows, async (cells) => {
      const table = await fill('t', cells);
      const years = (await query('SELECT DISTINCT year FROM t ORDER BY year NULLS LAST')).map(([year]) => year);
      const columns = years.flatMap((year) => {
        const filter = `FILTER (year ${year === null ? 'IS NULL' : `= ${year}`})`;
        return [`sum(amount) ${filter}`, `count(*) ${filter}`];
      });
      await expectSame(
        [table],
        {
          shape: 'pivot',
          by: ['c0'],
          column: 'c1',
          values: [{ column: 'c2', aggregate: 'sum' }, { aggregate: 'count' }],
        },
        `SELECT ${['region', ...columns].join(', ')} FROM t GROUP BY region`,
      );
    }),
    RUNS,
  );
});

test.each([true, false])('unpivots, missing cells dropped: %s', async (drop) => {
  await fc.assert(
    fc.asyncProperty(rows, async (cells) => {
      const table = await fill('t', cells);
      await expectSame(
        [table],
        { shape: 'unpivot', columns: ['c2', 'c3'], keep: ['c0', 'c1'], drop_missing: drop },
        `SELECT region, year, name, value FROM t UNPIVOT ${drop ? '' : 'INCLUDE NULLS'} (value FOR name IN (amount, units))`,
      );
    }),
    RUNS,
  );
});

describe('joins', () => {
  const conditions: [string, { left: string; right: string }[], string][] = [
    ['one key', [{ left: 'c0', right: 'c0' }], 'a.region = b.region'],
    [
      'two keys',
      [
        { left: 'c0', right: 'c0' },
        { left: 'c1', right: 'c1' },
      ],
      'a.region = b.region AND a.year = b.year',
    ],
    ['a number', [{ left: 'c3', right: 'c3' }], 'a.units = b.units'],
  ];
  test.each(conditions)('by %s', async (_name, keys, on) => {
    await fc.assert(
      fc.asyncProperty(rows, rows, async (first, second) => {
        const tables = [await fill('a', first), await fill('b', second)] as const;
        const take = ['c1', 'c2'];
        for (const how of ['left', 'inner', 'anti'] as const) {
          const columns = how === 'anti' ? 'a.*' : 'a.*, b.year, b.amount';
          const shape = { shape: 'join', how, keys, take } as const;
          await expectSame(tables, shape, `SELECT ${columns} FROM a ${how} JOIN b ON ${on}`);
          const parsed = shapeSchema.parse(shape);
          if (parsed.shape !== 'join') throw new Error('A join is a join.');
          const facts = joinFacts(...tables, parsed);
          expect(facts.rows).toBe((await query(`SELECT count(*) FROM a ${how} JOIN b ON ${on}`))[0]?.[0]);
          const lonely = await query(`SELECT count(*) FROM b ANTI JOIN a ON ${on}`);
          expect(facts.rightRows - facts.matchedRight).toBe(lonely[0]?.[0]);
        }
      }),
      RUNS,
    );
  });
});

test('rows of lists as unnested', async () => {
  const list = fc.option(
    fc.array(fc.constantFrom('a', 'b', ' c', ''), { maxLength: 4 }).map((parts) => parts.join(';') || null),
    { nil: null },
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(list, fc.constant(2024), fc.nat(9), fc.nat(9)), { maxLength: 20 }),
      async (cells) => {
        const table = await fill('t', cells);
        await expectSame(
          [table],
          { shape: 'split_rows', column: 'c0', separator: ';' },
          `SELECT unnest(CASE WHEN len(parts) = 0 THEN [NULL] ELSE parts END), year, amount, units FROM
          (SELECT *, list_filter(list_transform(string_split(coalesce(region, ''), ';'), x -> trim(x)), x -> x <> '') AS parts FROM t)`,
        );
      },
    ),
    RUNS,
  );
});

test('appended as a union', async () => {
  await fc.assert(
    fc.asyncProperty(rows, rows, async (first, second) => {
      const tables = [await fill('a', first), await fill('b', second)];
      const columns = [
        { name: 'region', from: ['c0', 'c0'] },
        { name: 'amount', from: ['c2', 'c3'] },
        { name: 'year', from: ['c1', null] },
      ];
      await expectSame(
        tables,
        { shape: 'append', columns, source: { name: 'source', labels: ['a', 'b'] } },
        `SELECT region, amount, year, 'a' FROM a UNION ALL SELECT region, units, NULL, 'b' FROM b`,
      );
    }),
    RUNS,
  );
});
