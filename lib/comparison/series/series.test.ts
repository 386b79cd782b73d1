import { expect, test } from 'vitest';
import { period, sameIds } from '@/lib/comparison/period.fixture';
import { compareSeries } from './compare-series';

const MAY = period(
  ['Region', 'Sales Amount', 'Unit Price'],
  [
    ['North', 100, 5.5],
    ['North', 200, 6.5],
    ['South', 300, 7.5],
  ],
);
const JUNE = period(
  ['Region', 'Revenue (thousands)'],
  [
    ['North', 0.4],
    ['East', 0.2],
  ],
);
const JULY = period(
  ['Sale Total', 'Region', 'Price'],
  [
    [0, 'North', 9.5],
    [0, 'South', 8.5],
  ],
);

const later = [
  { period: JUNE, mapping: sameIds(2) },
  {
    period: JULY,
    mapping: [
      { first: 'c1', second: 'c0' },
      { first: 'c0', second: 'c1' },
      { first: 'c2', second: 'c2' },
    ],
  },
];
const options = { aggregates: { c1: 'sum', c2: 'mean' } } as const;

test('a measure runs through all periods in the first unit, null where a period lacks it', () => {
  const lines = compareSeries(MAY, later, options);
  expect(lines.map(({ pair, values }) => [pair, values])).toEqual([
    [null, [3, 2, 2]],
    ['c1', [600, 600, 0]],
    ['c2', [6.5, null, 9]],
  ]);
  expect(lines[1]).toMatchObject({ changePct: [null, 0, -100], gaps: [null, null, null], n: [3, 2, 2] });
  expect(lines[2]).toMatchObject({ changePct: [null, null, null], gaps: [null, 'none_after', 'none_before'] });
});

test('by group, which may come and go', () => {
  const sales = compareSeries(MAY, later, { ...options, groupBy: ['c0'] }).filter(({ pair }) => pair === 'c1');
  expect(Object.fromEntries(sales.map(({ group, values }) => [group?.join(), values]))).toEqual({
    North: [300, 400, 0],
    South: [300, null, 0],
    East: [null, 200, null],
  });
});

test('a single period is a series of one', () => {
  expect(compareSeries(MAY, [], options)[1]).toMatchObject({ values: [600], changePct: [null] });
});
