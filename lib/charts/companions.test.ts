import { describe, expect, test } from 'vitest';
import { runOperations, type Step } from '@/lib/cleaning/recipe';
import { tableFromRows } from '@/lib/tabular/columns';
import { inferTypes } from '@/lib/tabular/infer';
import { correlate } from './correlation';
import { prepareChart } from './prepare';
import { chartProblem } from './problem';
import { resolveRequest } from './resolve';

const step = (operation: Step['operation'], params: Step['params'] = {}): Step => ({
  operation,
  params,
  enabled: true,
});

const source = inferTypes(
  tableFromRows(
    ['day', 'age', 'sales'],
    [
      ['2024-01-30', 20, 1],
      ['2024-01-31', 30, 2],
      ['2024-01-31', 40, 4],
      ['2024-02-01', 50, 8],
    ],
  ),
);
const { table } = runOperations(source, [step('convert_date'), step('bucket_age')]);

const points = (request: Parameters<typeof resolveRequest>[1]) =>
  prepareChart(table, resolveRequest(table, request)).data.map(({ x, y }) => [x, y]);

describe('charts of columns that were cut', () => {
  test('divide months by the day and the week, as the full dates say', () => {
    expect(points({ x_col: 'day', y_col: 'sales', aggregate: 'sum', bucket: 'month' })).toEqual([
      ['2024-01', 7],
      ['2024-02', 8],
    ]);
    expect(points({ x_col: 'day', y_col: 'sales', aggregate: 'sum', bucket: 'day' })).toEqual([
      ['2024-01-30', 1],
      ['2024-01-31', 6],
      ['2024-02-01', 8],
    ]);
    expect(points({ x_col: 'day', y_col: 'sales', aggregate: 'sum', bucket: 'week' })).toEqual([['2024-01-29', 15]]);
  });

  test('keep the column they were asked for', () => {
    const spec = resolveRequest(table, { x_col: 'day', y_col: 'sales', bucket: 'day' });
    expect(spec.x).toBe('c0');
    expect(chartProblem(table, spec)).toBeNull();
    expect(prepareChart(table, spec).config.x_col).toBe('day');
  });

  test('refuse what the full dates do not say either', () => {
    const spec = resolveRequest(table, { x_col: 'day', y_col: 'sales', bucket: 'hour' });
    expect(chartProblem(table, spec)?.message).toBe('“day” is written by the day and cannot be divided by the hour.');
  });

  test('draw the full values where those are asked for', () => {
    expect(points({ x_col: 'c1_full', y_col: 'sales', chart_type: 'scatter' })).toEqual([
      [20, 1],
      [30, 2],
      [40, 4],
      [50, 8],
    ]);
    expect(correlate(table, { method: 'spearman', columns: ['c1_full', 'c2'] }).matrix[0]).toEqual([1, 1]);
    expect(correlate(table, { method: 'spearman' }).columns.map(({ id }) => id)).toEqual(['c2']);
  });
});
