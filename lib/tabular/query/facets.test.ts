import { describe, expect, test } from 'vitest';
import { textVector } from '@/lib/tabular/columns';
import type { Table } from '@/lib/tabular/table';
import { facets, findRow } from './index';

describe('facets', () => {
  const table: Table = {
    columns: [
      {
        id: 'c0',
        name: 'fee',
        type: 'number',
        vector: textVector(['$1.00', '$5.00', null, 'none', '$5.00', '$21.00']),
      },
      {
        id: 'c1',
        name: 'n',
        type: 'number',
        vector: { kind: 'number', values: Float64Array.of(1, 12, 12, 21, Number.NaN, 3) },
      },
    ],
    rowIndex: Uint32Array.of(2, 3, 5, 8, 9, 11),
  };

  test('numbers written as text have a range and a histogram', () => {
    const { values, ...rest } = facets(table, 'c0');
    expect(values[0]).toEqual({ value: '$5.00', count: 2 });
    expect(rest).toMatchObject({ missing: 1, distinct: 4, min: 1, max: 21 });
    expect(rest.histogram?.counts.filter((count) => count > 0)).toEqual([1, 2, 1]);
  });

  test('the bins span the whole column, whatever the rows', () => {
    const part = facets(table, 'c0', Uint32Array.of(1, 4));
    expect(part).toMatchObject({ min: 5, max: 5, missing: 0 });
    expect(part.histogram?.edges).toEqual(facets(table, 'c0').histogram?.edges);
    expect(facets(table, 'c0', Uint32Array.of(2, 3))).toMatchObject({ min: null, max: null, histogram: null });
  });

  test('lists as many values as asked for, and those that contain what is looked for', () => {
    expect(facets(table, 'c0', undefined, { limit: 1 }).values).toEqual([{ value: '$5.00', count: 2 }]);
    expect(facets(table, 'c0', undefined, { search: 'NON' })).toMatchObject({
      values: [{ value: 'none', count: 1 }],
      distinct: 4,
    });
    expect(facets(table, 'c1', undefined, { search: '2' }).values).toEqual([
      { value: 12, count: 2 },
      { value: 21, count: 1 },
    ]);
    expect(facets(table, 'c1', undefined, { search: '2', limit: 1 }).values).toHaveLength(1);
  });

  test('a row is found by its number in the source', () => {
    expect([2, 3, 5, 8, 9, 11].map((row) => findRow(table, row))).toEqual([0, 1, 2, 3, 4, 5]);
    expect([0, 4, 10, 12].map((row) => findRow(table, row))).toEqual([-1, -1, -1, -1]);
  });
});
