import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sourceTable } from '@/lib/cleaning/fixtures/tables';
import { AppError } from '@/lib/errors';
import { filterRows } from '@/lib/tabular/query';
import { type Column, cellText, rowCount, type Table } from '@/lib/tabular/table';
import type { PreparedChart } from './chart';
import { prepareChart } from './prepare';
import { chartProblem, possibleTypes } from './problem';
import { type ChartRequest, requestOf } from './request';
import { resolveRequest } from './resolve';
import { AGGREGATES, BUCKETS, type ChartFilter, SORTS, STACKS } from './spec';
import { CHART_TYPES } from './types';
import { numbersOf } from './values';

const HOSTILE = ['__proto__', 'x', 'y', '', 'constructor', 'Other', 'name', 'value', 'c1', 'revenue', 'row_index'];
const DATES = ['2023-12-31', '2024-01-01', '2024-02-29', '2025-06-15', '2024-01'];

const category = fc.option(fc.constantFrom(...HOSTILE.filter((name) => name !== ''), 'Lyon', '19-35', '60+'), {
  nil: null,
});
const manyCategories = fc.option(
  fc.integer({ min: 0, max: 90 }).map((n) => `k${n}`),
  { nil: null },
);
const amount = fc.option(
  fc.integer({ min: -500, max: 5000 }).map((n) => String(n / 4)),
  { nil: null },
);
const count = fc.option(fc.integer({ min: 0, max: 9 }).map(String), { nil: null });
const date = fc.option(fc.constantFrom(...DATES), { nil: null });

/** c0 few categories, c1 many, c2 fractions, c3 small whole numbers, c4 dates; under any names. */
const table = fc
  .record({
    names: fc.array(fc.constantFrom(...HOSTILE), { minLength: 5, maxLength: 5 }),
    rows: fc.array(fc.tuple(category, manyCategories, amount, count, date), { maxLength: 200 }),
  })
  .map(({ names, rows }): Table => {
    const typed = sourceTable(names, rows);
    const types = ['category', 'category', 'number', 'integer', 'date'] as const;
    return {
      ...typed,
      columns: typed.columns.map((column, i): Column => ({ ...column, type: types[i] ?? column.type })),
    };
  });

const column = fc.constantFrom('c0', 'c1', 'c2', 'c3', 'c4');
const filter: fc.Arbitrary<ChartFilter> = fc.oneof(
  fc.record({
    op: fc.constant('in' as const),
    column: fc.constantFrom('c0', 'c1'),
    values: fc.constant(['x', 'Lyon', 'k1', 'k2', null]),
    not: fc.boolean(),
  }),
  fc.record({
    op: fc.constant('range' as const),
    column: fc.constantFrom('c2', 'c3'),
    min: fc.integer({ min: -100, max: 3 }),
  }),
  fc.record({ op: fc.constantFrom('missing' as const, 'present' as const), column }),
);
const request: fc.Arbitrary<ChartRequest> = fc.record(
  {
    x_col: column,
    y_col: column,
    y_cols: fc.array(column, { maxLength: 3 }),
    group_col: column,
    chart_type: fc.constantFrom(...CHART_TYPES),
    aggregate: fc.constantFrom(...AGGREGATES),
    bucket: fc.constantFrom(...BUCKETS),
    filters: fc.array(filter, { maxLength: 2 }),
    sort: fc.constantFrom(...SORTS),
    stack: fc.constantFrom(...STACKS),
    log: fc.boolean(),
    title: fc.constantFrom('', 'Mine'),
  },
  { requiredKeys: ['x_col'] },
);

/** All the numbers of a chart's series together. */
function total({ data, config }: PreparedChart): number {
  return data.reduce((sum, point) => sum + config.series.reduce((all, { key }) => all + Number(point[key] ?? 0), 0), 0);
}

describe('any request on any table', () => {
  it('gives the same chart again from its spec, through JSON and back, and never more than 1,000 points', () => {
    fc.assert(
      fc.property(table, request, (data, asked) => {
        const spec = resolveRequest(data, asked);
        expect(JSON.parse(JSON.stringify(resolveRequest(data, requestOf(spec))))).toEqual(
          JSON.parse(JSON.stringify(spec)),
        );
        const problem = chartProblem(data, spec);
        if (problem !== null) {
          expect(() => prepareChart(data, spec)).toThrow(AppError);
          return;
        }
        const chart = prepareChart(data, spec);
        const restored = JSON.parse(JSON.stringify(spec));
        expect(JSON.stringify(prepareChart(data, restored))).toBe(JSON.stringify(chart));
        expect(JSON.parse(JSON.stringify(chart))).toEqual(chart);
        expect(chart.data.length).toBeLessThanOrEqual(1000);
      }),
      { numRuns: 150 },
    );
  });

  it('counts every row once: used, without a value, or not matched', () => {
    fc.assert(
      fc.property(table, request, (data, asked) => {
        const spec = resolveRequest(data, asked);
        fc.pre(chartProblem(data, spec) === null);
        const { counts } = prepareChart(data, spec).config;
        expect(counts.rows).toBe(rowCount(data));
        expect(counts.matched).toBe(filterRows(data, spec.filters).length);
        expect(counts.used + counts.missing).toBe(counts.matched);
      }),
      { numRuns: 150 },
    );
  });

  it('says what comes nearest, and that makes sense', () => {
    fc.assert(
      fc.property(table, request, (data, asked) => {
        const problem = chartProblem(data, resolveRequest(data, asked));
        fc.pre(problem !== null && problem.instead !== null);
        const instead = problem?.instead ?? null;
        expect(instead && chartProblem(data, instead)).toBeNull();
        expect(instead && prepareChart(data, instead).data.length).toBeLessThanOrEqual(1000);
      }),
      { numRuns: 150 },
    );
  });

  it('knows every type to be possible or why not', () => {
    fc.assert(
      fc.property(table, request, (data, asked) => {
        const types = possibleTypes(data, resolveRequest(data, asked));
        expect(types.map(({ chart_type }) => chart_type)).toEqual(CHART_TYPES);
        for (const { is_possible, reason } of types) expect(reason === null).toBe(is_possible);
      }),
      { numRuns: 50 },
    );
  });
});

describe('the points together', () => {
  const grouping = fc.record(
    {
      x_col: fc.constantFrom('c0', 'c1', 'c3', 'c4'),
      group_col: fc.constantFrom('c0', 'c1'),
      chart_type: fc.constantFrom('bar' as const, 'stacked_bar' as const, 'heatmap' as const, 'pie' as const),
      filters: fc.array(filter, { maxLength: 2 }),
    },
    { requiredKeys: ['x_col', 'filters', 'chart_type'] },
  );

  /** Positions of the rows that are in a chart. */
  function usedRows(data: Table, ids: readonly (string | undefined)[], filters: readonly ChartFilter[]): number[] {
    const columns = data.columns.filter(({ id }) => ids.includes(id));
    return [...filterRows(data, filters)].filter((row) =>
      columns.every(({ vector }) => cellText(vector, row) !== null),
    );
  }

  it('add up to the total of the column', () => {
    fc.assert(
      fc.property(table, grouping, (data, asked) => {
        const spec = resolveRequest(data, { ...asked, y_col: 'c2', aggregate: 'sum' });
        fc.pre(chartProblem(data, spec) === null);
        const chart = prepareChart(data, spec);
        const values = numbersOf(data.columns[2] as Column) as Float64Array;
        const rows = usedRows(data, [asked.x_col, asked.group_col, 'c2'], asked.filters);
        expect(total(chart)).toBe(rows.reduce((sum, row) => sum + (values[row] as number), 0));
        expect(chart.config.counts.used).toBe(rows.length);
      }),
      { numRuns: 150 },
    );
  });

  it('count every row that has all it needs', () => {
    fc.assert(
      fc.property(table, grouping, (data, asked) => {
        const spec = resolveRequest(data, { ...asked, aggregate: 'count' });
        fc.pre(chartProblem(data, spec) === null);
        const rows = usedRows(data, [asked.x_col, asked.group_col], asked.filters);
        expect(total(prepareChart(data, spec))).toBe(rows.length);
      }),
      { numRuns: 150 },
    );
  });

  it('are at the extremes of what they are points of, when they are a sample', () => {
    // Spread by a seed, so that a failure has one number to shrink and not three thousand.
    const cloud = fc.record({
      seed: fc.nat(1e6),
      size: fc.integer({ min: 1001, max: 3000 }),
      spread: fc.constantFrom(1, 3, 9),
    });
    fc.assert(
      fc.property(cloud, ({ seed, size, spread }) => {
        const pairs = Array.from({ length: size }, (_, i) => [
          1e4 * Math.sin(seed + i * 1.7) ** spread + 0,
          50 * Math.cos(seed + i * 2.3) ** spread + 0,
        ]);
        const data = sourceTable(
          ['a price', 'b price'],
          pairs.map((pair) => pair.map(String)),
        );
        const { data: points, config } = prepareChart(data, resolveRequest(data, { x_col: 'c0', y_col: 'c1' }));
        expect(points.length).toBeLessThanOrEqual(1000);
        expect(points.length).toBeGreaterThan(900);
        const own = points.every(
          ({ x, y, row_index }) => x === pairs[Number(row_index)]?.[0] && y === pairs[Number(row_index)]?.[1],
        );
        expect(own).toBe(true);
        for (const [key, place] of [
          ['x', 0],
          ['y', 1],
        ] as const) {
          const drawn = points.map((point) => point[key] as number);
          const all = pairs.map((pair) => pair[place] ?? Number.NaN);
          expect([Math.min(...drawn), Math.max(...drawn)]).toEqual([Math.min(...all), Math.max(...all)]);
        }
        expect(new Set(points.map(({ row_index }) => row_index)).size).toBe(points.length);
        expect(config.counts.points).toBe(pairs.length);
      }),
      { numRuns: 25 },
    );
  });
});
