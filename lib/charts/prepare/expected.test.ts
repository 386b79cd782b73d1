import { describe, expect, it } from 'vitest';
import type { PreparedChart } from '@/lib/charts/chart';
import { prepareChart } from '@/lib/charts/prepare';
import type { ChartRequest } from '@/lib/charts/request';
import { resolveRequest } from '@/lib/charts/resolve';
import { AGGREGATES, type Aggregate } from '@/lib/charts/spec';
import { sourceTable } from '@/lib/cleaning/fixtures/tables';
import { EXPECTED, ROWS } from './expected.fixture';

const CITIES = ['Lyon', 'Nice', null, 'Paris', 'Lille'];
const GRADES = ['low', 'high', 'medium'];
const FIRST_DAY = Date.UTC(2023, 0, 5);

/** As expected.py makes them. */
const table = sourceTable(
  ['city', 'grade', 'product', 'amount', 'score', 'date'],
  Array.from({ length: ROWS }, (_, k) => [
    CITIES[(k * 7 + Math.floor(k / 9)) % 5] ?? null,
    GRADES[(k * 5 + Math.floor(k / 4)) % 3] ?? null,
    `P${(k * k + Math.floor(k / 3)) % 83}`,
    k % 11 === 0 ? null : String((((k * 7919) % 2003) - 500) / 8),
    k % 17 === 5 ? null : String(((k * 104729) % 1009) / 16),
    new Date(FIRST_DAY + ((k * 37) % 500) * 86_400_000).toISOString().slice(0, 10),
  ]),
);

const chart = (request: ChartRequest): PreparedChart => prepareChart(table, resolveRequest(table, request));

function values({ data }: PreparedChart, key = 'y'): Record<string, number> {
  return Object.fromEntries(
    data.filter((point) => point[key] !== null).map((point) => [point.x, point[key] as number]),
  );
}

function expectClose(actual: Record<string, number>, expected: Record<string, number>): void {
  expect(Object.keys(actual).sort()).toEqual(Object.keys(expected).sort());
  for (const [key, value] of Object.entries(expected)) expect(actual[key], key).toBeCloseTo(value, 9);
}

describe('as pandas', () => {
  it.each(AGGREGATES)('%s by category', (aggregate) => {
    expectClose(values(chart({ x_col: 'city', y_col: 'amount', aggregate })), EXPECTED.city[aggregate]);
  });

  it('distinct texts by category', () => {
    expectClose(values(chart({ x_col: 'city', y_col: 'product', aggregate: 'distinct' })), EXPECTED.products);
  });

  it('the median of each pair of categories', () => {
    const { data, config } = chart({ x_col: 'city', y_col: 'amount', group_col: 'grade', aggregate: 'median' });
    const pairs = data.flatMap((point) =>
      config.series.map(({ key }) => [`${point.x}|${key}`, point[key] as number] as const),
    );
    expectClose(Object.fromEntries(pairs), EXPECTED.cityGrade);
    expect(config.series.map(({ key }) => key)).toEqual(['low', 'medium', 'high']);
  });

  const spans = (['year', 'quarter', 'month', 'week'] as const).flatMap((bucket) =>
    (Object.keys(EXPECTED[bucket]) as Aggregate[]).map((aggregate) => [bucket, aggregate] as const),
  );
  it.each(spans)('by %s: %s', (bucket, aggregate) => {
    const expected: Partial<Record<Aggregate, Record<string, number>>> = EXPECTED[bucket];
    const drawn = values(chart({ x_col: 'date', y_col: 'amount', aggregate, bucket }));
    const wanted = expected[aggregate] ?? {};
    // pandas has no span for rows of which none has a value but in sums and counts, where it is 0.
    const present = Object.fromEntries(Object.entries(wanted).filter(([, value]) => !Number.isNaN(value)));
    const within = Object.fromEntries(Object.entries(drawn).filter(([key, value]) => value !== 0 || key in present));
    expectClose(within, present);
  });

  it.each(['sum', 'mean', 'max'] as const)('the first 50 by %s, and the others from their rows', (aggregate) => {
    const { data, config } = chart({ x_col: 'product', y_col: 'amount', aggregate });
    const { top, other, rows } = EXPECTED.other[aggregate];
    const drawn = data.slice(0, -1).map(({ y }) => y as number);
    expect(drawn.toSorted((a, b) => a - b)).toEqual(top.map((value) => expect.closeTo(value, 9)));
    expect(data.at(-1)).toEqual({ x: 'Other', y: expect.closeTo(other, 9) });
    expect(config.counts).toMatchObject({ points: 50 + config.counts.other_categories, other_rows: rows });
  });

  it('the quartiles of each category', () => {
    const { data } = chart({ x_col: 'city', y_col: 'amount', chart_type: 'box' });
    const boxes = Object.fromEntries(data.map(({ x, min, q1, median, q3, max }) => [x, [min, q1, median, q3, max]]));
    expect(boxes).toEqual(EXPECTED.boxes);
  });

  it('the line through the points', () => {
    const { fit } = chart({ x_col: 'score', y_col: 'amount' }).config;
    const { slope, intercept, r, n } = EXPECTED.fit;
    expect(fit).toMatchObject({
      slope: expect.closeTo(slope, 9),
      intercept: expect.closeTo(intercept, 9),
      r: expect.closeTo(r, 9),
      n,
    });
  });
});
