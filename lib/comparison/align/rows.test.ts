import { describe, expect, test } from 'vitest';
import { period, sameIds } from '@/lib/comparison/period.fixture';
import { alignPeriods } from './align-periods';
import { compareRows } from './compare-rows';
import { findKeys } from './find-keys';
import { RowState } from './row-types';

const HEADER = ['order_id', 'region', 'amount'];
const MAY = [
  ['A-1', 'North', 10],
  ['A-2', 'North', 20],
  ['A-3', 'South', 30],
  ['A-4', 'South', 40],
  ['A-5', 'East', 50],
  ['A-5', 'East', 55],
];
const JUNE = [
  ['A-2', 'North', 20],
  ['A-1', 'West', 10],
  ['A-3', 'South', 33],
  ['A-5', 'East', 50],
  ['A-6', 'East', 60],
];

describe('rows found again by a key', () => {
  const alignment = alignPeriods(period(HEADER, MAY), period(HEADER, JUNE), sameIds(3));
  const rows = compareRows(alignment, ['c0']);

  test('whatever their order', () => {
    expect([...rows.paired.first]).toEqual([0, 1, 2]);
    expect([...rows.paired.second]).toEqual([1, 0, 2]);
    expect([...rows.states]).toEqual([RowState.Changed, RowState.Unchanged, RowState.Changed]);
    expect(rows.counts).toEqual({ added: 1, removed: 1, changed: 2, changedByCleaning: 0, unchanged: 1 });
  });

  test('those of one side alone', () => {
    expect([...rows.added]).toEqual([4]);
    expect([...rows.removed]).toEqual([3]);
  });

  test('the cells that differ', () => {
    expect(rows.cells.map(({ pair, rows: at }) => [pair, [...at]])).toEqual([
      ['c1', [0]],
      ['c2', [2]],
    ]);
  });

  test('a key of several rows is listed, and none of them paired', () => {
    expect(rows.duplicates).toEqual([{ key: ['A-5'], first: [4, 5], second: [3] }]);
    expect(rows.duplicateRows).toEqual({ first: 2, second: 1 });
  });

  test('a key that is not there is refused', () => {
    expect(() => compareRows(alignment, ['c9'])).toThrow(RangeError);
    expect(() => compareRows(alignment, [])).toThrow(RangeError);
  });
});

test('rows without a key are counted apart', () => {
  const first = period(HEADER, [
    ['A-1', 'North', 1],
    [null, 'North', 2],
    ['A-3', 'East', 4],
  ]);
  const second = period(HEADER, [
    ['A-1', 'North', 1],
    ['A-2', 'South', 3],
    ['A-3', 'East', 4],
  ]);
  const rows = compareRows(alignPeriods(first, second, sameIds(3)), ['c0']);
  expect(rows.keyless).toEqual({ first: 1, second: 0 });
  expect(rows.counts).toMatchObject({ added: 1, removed: 0, unchanged: 2 });
});

test('what the sources agree about was changed by cleaning', () => {
  const first = period(HEADER, [
    ['A-1', 'north ', 1],
    ['A-2', 'North', 2],
    ['A-3', 'South', 3],
  ]);
  const second = period(HEADER, [
    ['A-1', 'north', 1],
    ['A-2', 'North', 2],
    ['A-3', 'West', 3],
  ]);
  // Somebody merged the spellings of the first month by hand.
  const region = first.table.columns[1];
  if (region?.vector.kind !== 'text') throw new Error('Regions are text.');
  const renamed = {
    ...region,
    vector: { ...region.vector, dictionary: region.vector.dictionary.map((text) => text.replace(/^n/i, 'The n')) },
  };
  const cleaned = {
    ...first,
    table: { ...first.table, columns: first.table.columns.map((column) => (column.id === 'c1' ? renamed : column)) },
  };
  const rows = compareRows(alignPeriods(cleaned, second, sameIds(3)), ['c0']);
  expect([...rows.states]).toEqual([RowState.ChangedByCleaning, RowState.ChangedByCleaning, RowState.Changed]);
  expect([...(rows.cells[0]?.byCleaning ?? [])]).toEqual([1, 1, 0]);
  expect(rows.knowsSources).toBe(true);
});

describe('keys are found', () => {
  test('a column of its own value for each row', () => {
    const alignment = alignPeriods(period(HEADER, MAY.slice(0, 5)), period(HEADER, JUNE), sameIds(3));
    expect(findKeys(alignment)[0]).toMatchObject({
      pairs: ['c0'],
      uniqueFirst: 1,
      uniqueSecond: 1,
      completeFirst: 1,
      overlap: 0.8,
    });
  });

  test('two columns where none is unique alone', () => {
    const rows = ['North', 'South', 'East'].flatMap((region) =>
      ['A', 'B', 'C', 'D'].map((store) => [region, store, 5.5]),
    );
    const header = ['Region', 'Store', 'Price'];
    const alignment = alignPeriods(period(header, rows), period(header, rows), sameIds(3));
    expect(findKeys(alignment)[0]).toMatchObject({ pairs: ['c0', 'c1'], uniqueFirst: 1, overlap: 1 });
  });

  test('amounts are none, and neither is what repeats', () => {
    const header = ['Region', 'Price ($)'];
    const rows = Array.from({ length: 20 }, (_, i) => [i % 2 === 0 ? 'North' : 'South', 5.25 + i * 1.1]);
    expect(findKeys(alignPeriods(period(header, rows), period(header, rows), sameIds(2)))).toEqual([]);
  });

  test('a key whose values do not come again is worth less than one whose values do', () => {
    const header = ['Order ID', 'Store', 'Price'];
    const rows = (turn: number) =>
      Array.from({ length: 12 }, (_, i) => [`O-${100 * turn + i}`, `Store ${i}`, 5.25 + i * 1.1]);
    const keys = findKeys(alignPeriods(period(header, rows(1)), period(header, rows(2)), sameIds(3)));
    expect(keys.map(({ pairs, overlap }) => [pairs, overlap])).toEqual([
      [['c1'], 1],
      [['c0'], 0],
    ]);
  });
});
