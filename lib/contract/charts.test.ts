import { describe, expect, test } from 'vitest';
import { chartChangeBody, chartRequestBody, newChartBody } from './charts';

describe('the body of a chart', () => {
  test('names columns of any kind, and filters as views do', () => {
    const body = {
      x_col: '__proto__',
      y_cols: ['constructor', ' ', '列'],
      filters: [
        { op: 'range', column: 'toString', min: 1, max: 2, exclusive_max: true },
        { op: 'equals', column: 'c1', value: true },
        { op: 'missing', not: true },
      ],
    };
    expect(chartRequestBody.parse(body)).toEqual({
      ...body,
      filters: [
        { op: 'range', column: 'toString', min: 1, max: 2, exclusiveMax: true },
        { op: 'equals', column: 'c1', value: 'true' },
        { op: 'missing', not: true },
      ],
    });
  });

  test('takes null for nothing, so that a recommendation can be sent as it came', () => {
    expect(newChartBody.parse({ x_col: 'a', y_col: null, group_col: null, bucket: null, title: null })).toEqual({
      x_col: 'a',
      is_recommended: false,
    });
  });

  test.each([
    [{}, 'x_col'],
    [{ x_col: '' }, 'x_col'],
    [{ x_col: 3 }, 'x_col'],
    [{ x_col: 'a', y_cols: 'b' }, 'y_cols'],
    [{ x_col: 'a', chart_type: 'sparkles' }, 'chart_type'],
    [{ x_col: 'a', aggregate: 'mode' }, 'aggregate'],
    [{ x_col: 'a', bucket: 'minute' }, 'bucket'],
    [{ x_col: 'a', log: 'yes' }, 'log'],
    [{ x_col: 'a', title: ' ' }, 'title'],
    [{ x_col: 'a', title: 'x'.repeat(201) }, 'title'],
    [{ x_col: 'a', filters: [{ op: 'changed' }] }, 'filters.0'],
    [{ x_col: 'a', filters: [{ op: 'range', column: 'b' }] }, 'filters.0'],
    [{ x_col: 'a', is_recommended: true }, ''],
    [{ x_col: 'a', colour: 'red' }, ''],
  ])('refuses %j', (body, field) => {
    const { error } = chartRequestBody.safeParse(body);
    expect(error?.issues.map(({ path }) => path.join('.'))).toEqual([field]);
  });

  test('of a change says at least one thing, and keeps null', () => {
    expect(chartChangeBody.parse({ title: null, group_col: null })).toEqual({ title: null, group_col: null });
    expect(chartChangeBody.safeParse({}).success).toBe(false);
    expect(chartChangeBody.safeParse({ x_col: null }).success).toBe(false);
  });
});
