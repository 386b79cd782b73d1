import { describe, expect, test } from 'vitest';
import { period, sameIds } from '@/lib/comparison/period.fixture';
import type { Cell } from '@/lib/tabular/columns';
import { alignPeriods } from './align-periods';
import { scaleOf } from './units';

/** One column of either period, aligned. */
function aligned(
  first: string,
  firstCells: readonly Cell[],
  second: string,
  secondCells: readonly Cell[],
  options = {},
) {
  const rows = (cells: readonly Cell[]) => cells.map((cell, i): Cell[] => [cell, `row ${i}`]);
  const alignment = alignPeriods(
    period([first, 'note'], rows(firstCells)),
    period([second, 'note'], rows(secondCells)),
    sameIds(1),
    options,
  );
  const [pair] = alignment.pairs;
  if (pair === undefined) throw new Error('There is one pair.');
  return { pair, todos: alignment.todos, second: [...(pair.numbers()?.second ?? [])] };
}

describe('numbers are brought to the first unit', () => {
  test.each([
    ['Discount %', ['12%', '7%', '30%'], 'Discount', [0.1, 0.25, 0.05], [10, 25, 5]],
    ['Weight (kg)', [71, 80.5, 64], 'Weight (g)', [71000, 80000, 65500], [71, 80, 65.5]],
    ['Revenue', [1200, 3400, 900], 'Revenue (thousands)', [1.2, 3.1, 0.8], [1200, 3100, 800]],
    ['Revenue ($)', [1200, 3400, 900], 'Revenue ($k)', [1.2, 3.1, 0.8], [1200, 3100, 800]],
    ['Temp (°C)', [20.5, 21, 25], 'Temp (°F)', [50, 68, 77], [10, 20, 25]],
    ['Duration (min)', [30, 45, 90], 'Duration (h)', [0.5, 1, 1.5], [30, 60, 90]],
  ])('%s %j beside %s %j', (first, cells, second, others, expected) => {
    const { pair, todos, second: values } = aligned(first, cells, second, others);
    for (const [i, value] of expected.entries()) expect(values[i]).toBeCloseTo(value, 9);
    expect(pair.adjustments).toHaveLength(1);
    expect(todos).toEqual([]);
  });

  test('what is the same stays as it is', () => {
    const { pair, todos } = aligned('Price ($)', [5, 7, 9], 'price_usd', [6, 7, 8.5]);
    expect(pair.adjustments).toEqual([]);
    expect(todos).toEqual([]);
  });
});

describe('what is not known is asked', () => {
  test('two currencies', () => {
    const { pair, todos } = aligned('Amount ($)', ['$5.50', '$7', '$9'], 'Amount (EUR)', ['€6.10', '€7', '€8']);
    expect(todos).toEqual([{ code: 'two_currencies', pair: 'c0', first: '$', second: expect.stringMatching(/€|EUR/) }]);
    expect(pair.isComparable).toBe(false);
  });

  test('a given rate settles it', () => {
    const { pair, todos, second } = aligned('Amount ($)', ['$5.50', '$7', '$9'], 'Amount (EUR)', ['€6', '€7', '€8'], {
      factors: { c0: 1.1 },
    });
    expect(todos).toEqual([]);
    expect(pair.isComparable).toBe(true);
    expect(second[0]).toBeCloseTo(6.6, 9);
  });

  test('values a thousand times as large, with nothing that says so, are left as they are', () => {
    const { todos, second } = aligned('Revenue', [1200, 3400, 900], 'Revenue', [1.2, 3.1, 0.8]);
    expect(todos).toEqual([{ code: 'maybe_scaled', pair: 'c0', factor: 1000 }]);
    expect(second).toEqual([1.2, 3.1, 0.8]);
  });

  test('kilograms beside metres', () => {
    const { todos } = aligned('Size (kg)', [5.5, 7, 9], 'Size (cm)', [60.5, 70, 80]);
    expect(todos).toEqual([{ code: 'other_unit', pair: 'c0', first: 'kg', second: 'cm' }]);
  });

  test('numbers beside words', () => {
    const { pair, todos } = aligned('Sales', [120.5, 340, 90], 'Sales', ['good', 'fair', 'good']);
    expect(todos).toMatchObject([{ code: 'other_type', pair: 'c0' }]);
    expect(pair.isComparable).toBe(false);
    expect(pair.numbers()).toBeNull();
  });
});

test('texts share a dictionary, spellings of one thing are one', () => {
  const { pair } = aligned('Region', ['North', 'South', 'North', 'South'], 'region', [
    'NORTH',
    'West',
    'south',
    'West',
  ]);
  const { first, second, label } = pair.codes();
  expect([...first].map(label)).toEqual(['North', 'South', 'North', 'South']);
  expect([...second].map(label)).toEqual(['North', 'West', 'South', 'West']);
  expect(pair.adjustments).toEqual([{ code: 'spellings_joined', count: 2 }]);
});

test('days are compared with months by month', () => {
  const { pair } = aligned('Date', ['2024-05-01', '2024-05-17', '2024-06-02'], 'Month', [
    '2024-05',
    '2024-06',
    '2024-05',
  ]);
  const { first, second, label } = pair.codes();
  expect([...first].map(label)).toEqual(['2024-05', '2024-05', '2024-06']);
  expect([...second].map(label)).toEqual(['2024-05', '2024-06', '2024-05']);
  expect(pair.adjustments).toEqual([{ code: 'cut_to_month', side: 'first' }]);
});

test.each([
  ['thousands', 1000, null],
  ["'000", 1000, null],
  ['$M', 1e6, '$'],
  ['USD millions', 1e6, 'USD'],
  ['k EUR', 1000, 'EUR'],
  ['kg', 1, 'kg'],
  ['m', 1, 'm'],
  ['%', 1, '%'],
])('a unit written “%s” is %d × %s', (unit, scale, rest) => {
  expect(scaleOf(unit)).toEqual({ scale, rest });
});

test('columns without a partner are named', () => {
  const alignment = alignPeriods(period(['a', 'b'], [[1, 2]]), period(['a', 'c'], [[1, 3]]), sameIds(1));
  expect(alignment).toMatchObject({ onlyFirst: ['c1'], onlySecond: ['c1'] });
  expect(() => alignPeriods(period(['a'], [[1]]), period(['a'], [[1]]), [{ first: 'c7', second: 'c0' }])).toThrow(
    RangeError,
  );
});
