import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alignPeriods } from '@/lib/comparison/align/align-periods';
import { period, sameIds } from '@/lib/comparison/period.fixture';
import { tableFromRows } from '@/lib/tabular/columns';
import { changeBetween, computeDeltas } from './compute-deltas';
import { overviewOf } from './overview';
import { computeShifts } from './shifts';

const HEADER = ['Region', 'Sales Amount', 'Unit Price'];
const MAY = [
  ['North', 100, 5.5],
  ['North', 200, 6.5],
  ['South', 300, 7.5],
  ['East', 50, 8.5],
];
const JUNE = [
  ['North', 60, 5.5],
  ['South', 390, 7.5],
  ['South', 10, 7.5],
  ['West', 40, null],
];
const alignment = alignPeriods(period(HEADER, MAY), period(HEADER, JUNE), sameIds(3));

describe('deltas', () => {
  test('over all rows: amounts added up, prices averaged', () => {
    expect(
      computeDeltas(alignment).map(({ pair, aggregate, before, after }) => [pair, aggregate, before, after]),
    ).toEqual([
      [null, 'count', 4, 4],
      ['c1', 'sum', 650, 500],
      ['c2', 'mean', 7, 20.5 / 3],
    ]);
  });

  test('by group, with why there is no percentage', () => {
    const deltas = computeDeltas(alignment, { groupBy: ['c0'], pairs: ['c1'] });
    expect(deltas).toMatchObject([
      { group: ['North'], before: 300, after: 60, change: -240, changePct: -80, gap: null, nBefore: 2, nAfter: 1 },
      { group: ['South'], before: 300, after: 400, changePct: expect.closeTo(100 / 3, 9), gap: null },
      { group: ['East'], before: 50, after: null, change: null, changePct: null, gap: 'none_after' },
      { group: ['West'], before: null, after: 40, change: null, changePct: null, gap: 'none_before' },
    ]);
  });

  test.each([
    [0, 5, { change: 5, changePct: null, gap: 'zero_before' }],
    [0, 0, { change: 0, changePct: null, gap: 'zero_before' }],
    [-10, 5, { change: 15, changePct: 150, gap: 'sign_turned' }],
    [-10, -15, { change: -5, changePct: -50, gap: null }],
    [8, 0, { change: -8, changePct: -100, gap: null }],
    [null, null, { change: null, changePct: null, gap: 'none_before' }],
  ])('%s → %s', (before, after, expected) => {
    expect(changeBetween(before, after)).toMatchObject(expected);
  });

  test('groups add up to the whole', () => {
    const row = fc.tuple(fc.constantFrom('a', 'b', 'c', null), fc.integer({ min: 0, max: 99 }), fc.constant(1.5));
    const rows = fc.array(row, { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(rows, rows, (first, second) => {
        const both = alignPeriods(
          { table: tableFromRows(HEADER, first) },
          { table: tableFromRows(HEADER, second) },
          sameIds(3),
          {
            aggregates: { c1: 'sum' },
          },
        );
        const [whole] = computeDeltas(both, { pairs: ['c1'] });
        const parts = computeDeltas(both, { pairs: ['c1'], groupBy: ['c0'] });
        expect(parts.reduce((sum, { before }) => sum + (before ?? 0), 0)).toBeCloseTo(whole?.before ?? 0, 9);
        expect(parts.reduce((sum, { after }) => sum + (after ?? 0), 0)).toBeCloseTo(whole?.after ?? 0, 9);
      }),
    );
  });
});

test('shifts say how numbers moved and which values came and went', () => {
  const [regions, sales] = computeShifts(alignment);
  expect(regions).toMatchObject({
    kind: 'categories',
    pair: 'c0',
    distance: 0.5,
    appeared: ['West'],
    vanished: ['East'],
    appearedCount: 1,
  });
  expect(sales).toMatchObject({ kind: 'numbers', pair: 'c1', nBefore: 4, nAfter: 4, missingAfter: 0 });
  expect(sales?.kind === 'numbers' && sales.ks).toBeCloseTo(0.5, 12);
});

test('the overview counts rows and gaps and says what changed about the columns', () => {
  const first = {
    ...period(
      ['a', 'b', 'Sales ($)', 'gone'],
      [
        ['x', 'u', 5.5, 1.5],
        ['y', 'v', 7.25, 2.5],
        ['y', 'w', 9, 3.5],
      ],
    ),
    quality: 91.5,
  };
  const second = {
    ...period(
      ['b', 'a', 'Turnover (€)', 'new'],
      [
        ['u', 'x', 5.5, 1.5],
        ['v', null, 8.25, 2.5],
      ],
    ),
    quality: 80,
  };
  const overview = overviewOf(
    alignPeriods(first, second, [
      { first: 'c0', second: 'c1' },
      { first: 'c1', second: 'c0' },
      { first: 'c2', second: 'c2' },
    ]),
  );
  expect(overview).toMatchObject({
    rowsBefore: 3,
    rowsAfter: 2,
    missingBefore: 0,
    missingAfter: 1 / 6,
    qualityBefore: 91.5,
    trustBefore: null,
  });
  expect(overview.drift).toEqual(
    expect.arrayContaining([
      { code: 'column_added', second: 'c3', name: 'new' },
      { code: 'column_removed', first: 'c3', name: 'gone' },
      { code: 'renamed', pair: 'c2', before: 'Sales ($)', after: 'Turnover (€)' },
      { code: 'unit_changed', pair: 'c2', before: '$', after: '€' },
    ]),
  );
  expect(overview.drift.filter(({ code }) => code === 'moved')).toHaveLength(1);
});

test('amounts that one header calls money and the other a count did not change in kind; codes did', () => {
  const kindsChanged = (header: string, values: number[]) =>
    overviewOf(
      alignPeriods(
        period(['Sales Amount ($)'], [[1032.5], [929], [887.25], [1318], [831.5]]),
        period(
          [header],
          values.map((value) => [value]),
        ),
        [{ first: 'c0', second: 'c0' }],
      ),
    ).drift.filter(({ code }) => code === 'kind_changed').length;
  expect(kindsChanged('Number of sales', [514, 622, 495, 484, 500])).toBe(0);
  expect(kindsChanged('Post code', [10115, 20095, 50667, 60311, 80331])).toBe(1);
});
