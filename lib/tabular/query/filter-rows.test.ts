import { describe, expect, test } from 'vitest';
import { textVector } from '@/lib/tabular/columns';
import type { Table } from '@/lib/tabular/table';
import { filterRows } from './index';

const money: Table = {
  columns: [
    {
      id: 'c0',
      name: 'fee',
      type: 'number',
      vector: textVector(['$1.50', '$12', 'none so far', null, '$2.00', '$1,200']),
    },
  ],
  rowIndex: Uint32Array.of(0, 1, 2, 3, 4, 5),
};

describe('filterRows', () => {
  test('numbers written as text are bounded by what they are worth', () => {
    expect([...filterRows(money, [{ op: 'range', column: 'c0', min: 2, max: 12 }])]).toEqual([1, 4]);
    expect([...filterRows(money, [{ op: 'range', column: 'c0', min: '13' }])]).toEqual([5]);
    expect([...filterRows(money, [{ op: 'range', column: 'c0', min: 2, max: 12, not: true }])]).toEqual([0, 2, 3, 5]);
  });

  test('dates are bounded by what they begin with', () => {
    const dates: Table = {
      columns: [
        {
          id: 'c0',
          name: 'day',
          type: 'date',
          vector: textVector(['2024-02-29', '2024-03-01', '2024-03-31', '2024-04-01']),
        },
      ],
      rowIndex: Uint32Array.of(0, 1, 2, 3),
    };
    const inMarch = { op: 'range', column: 'c0', min: '2024-03', max: '2024-03' } as const;
    expect([...filterRows(dates, [inMarch])]).toEqual([1, 2]);
    expect([...filterRows(dates, [{ ...inMarch, max: '2024-04', exclusiveMax: true }])]).toEqual([1, 2]);
  });

  test('refuses columns the table does not have', () => {
    expect(() => filterRows(money, [{ op: 'missing', column: 'c9' }])).toThrow(RangeError);
  });
});
