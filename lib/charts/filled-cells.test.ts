import { describe, expect, test } from 'vitest';
import { runOperations, type Step } from '@/lib/cleaning/recipe';
import { tableFromRows } from '@/lib/tabular/columns';
import { inferTypes } from '@/lib/tabular/infer';
import { prepareChart } from './prepare';
import { requestOf } from './request';
import { resolveRequest } from './resolve';

const fill: Step = { operation: 'fill_missing', params: { numeric: 'mean', categorical: 'mode' }, enabled: true };
const source = inferTypes(
  tableFromRows(
    ['town', 'volume', 'cost'],
    [
      ['Faro', 10.5, 1.5],
      ['Faro', null, 2.5],
      ['Faro', 20.5, 3],
      ['Braga', 30.5, 4.25],
      ['Braga', null, 5.5],
      [null, 40.5, 6],
      ['Faro', 50.5, 7.75],
    ],
  ),
);
const { table } = runOperations(source, [fill]);
const chart = (request: Parameters<typeof resolveRequest>[1]) => prepareChart(table, resolveRequest(table, request));

describe('filled cells', () => {
  const sums = { x_col: 'town', y_col: 'volume', aggregate: 'sum' } as const;

  test('are left out of what is made of values, and the chart says so', () => {
    const { data, config } = chart(sums);
    expect(data).toEqual([
      { x: 'Faro', y: 122 },
      { x: 'Braga', y: 30.5 },
    ]);
    expect(config.notes).toEqual(['2 filled cells left out.']);
    expect(config.counts).toMatchObject({ used: 5, missing: 2, filled_left_out: 2 });
  });

  test('take part where they are asked for, and the request says so', () => {
    const request = { ...sums, include_filled: true };
    const { data, config } = chart(request);
    expect(data).toEqual([
      { x: 'Faro', y: 152.5 },
      { x: 'Braga', y: 61 },
    ]);
    expect(config.notes).toEqual(['2 values were missing and filled in by cleaning.']);
    expect(config.counts.filled_left_out).toBeUndefined();
    expect(requestOf(resolveRequest(table, request))).toMatchObject({ include_filled: true });
    expect(requestOf(resolveRequest(table, sums))).not.toHaveProperty('include_filled');
  });

  test('are counted with the rows of their category', () => {
    expect(chart({ x_col: 'town' }).data).toEqual([
      { name: 'Faro', value: 5 },
      { name: 'Braga', value: 2 },
    ]);
    expect(chart({ x_col: 'town', y_col: 'volume', aggregate: 'count' }).data).toEqual([
      { x: 'Faro', y: 5 },
      { x: 'Braga', y: 2 },
    ]);
  });

  test('are no points, no part of a distribution or of a spread, and no value of their own', () => {
    expect(chart({ x_col: 'volume', y_col: 'cost', chart_type: 'scatter' }).config.counts.used).toBe(5);
    expect(chart({ x_col: 'volume', chart_type: 'histogram' }).config.counts.used).toBe(5);
    expect(chart({ x_col: 'volume', chart_type: 'box' }).data[0]).toMatchObject({ n: 5 });
    const distinct = { x_col: 'town', y_col: 'volume', aggregate: 'distinct', chart_type: 'bar' } as const;
    expect(chart(distinct).data[1]).toEqual({ x: 'Braga', y: 1 });
  });

  test('a row that lacks another value, too, is left out for that', () => {
    const { config } = chart({ x_col: 'town', y_cols: ['volume', 'cost'], aggregate: 'mean' });
    expect(config.counts).toMatchObject({ used: 7, missing: 0, filled_left_out: 2 });
  });
});
