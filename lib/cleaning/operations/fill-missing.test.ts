import { expect, test } from 'vitest';
import { runOne, sourceTable } from '@/lib/cleaning/fixtures/tables';
import { CellFlag } from '@/lib/tabular/table';

const numbers = sourceTable(['Score'], [[null], [1], [1], [null], [4], [10]]);

test.each([
  ['mean', 4],
  ['median', 2.5],
  ['mode', 1],
  ['zero', 0],
])('fills numbers with the %s', (numeric, value) => {
  const { rows, entries } = runOne(numbers, 'fill_missing', { numeric });
  expect(rows.flat()).toEqual([value, 1, 1, value, 4, 10]);
  expect(entries).toEqual([
    [0, 'Score', null, String(value)],
    [3, 'Score', null, String(value)],
  ]);
});

test('marks what it filled, so that it takes no part in statistics', () => {
  const { column, reasons, sentence } = runOne(numbers, 'fill_missing');
  expect([...(column(0).flags ?? [])]).toEqual([CellFlag.Filled, 0, 0, CellFlag.Filled, 0, 0]);
  expect(reasons).toEqual(['Missing; filled with the mean of the other 4 values.']);
  expect(sentence).toBe('2 missing cells filled in 1 column');
});

test('the mean of whole numbers is not rounded, and the other texts stay', () => {
  const { rows, column, entries } = runOne(sourceTable(['n'], [[1], [2], [null]]), 'fill_missing');
  expect(rows.flat()).toEqual([1, 2, 1.5]);
  expect(column(0).type).toBe('number');
  expect(entries).toEqual([[2, 'n', null, '1.5']]);
});

test('fills with a constant or the value above', () => {
  expect(runOne(numbers, 'fill_missing', { numeric: 'constant', number: 9 }).rows.flat()).toEqual([9, 1, 1, 9, 4, 10]);
  expect(runOne(numbers, 'fill_missing', { numeric: 'constant' }).table).toBe(numbers);
  expect(runOne(numbers, 'fill_missing', { numeric: 'forward' }).rows.flat()).toEqual([null, 1, 1, 1, 4, 10]);
});

test('text stays missing unless asked', () => {
  const cities = sourceTable(['city'], [[null], ['Porto'], ['Braga'], [null], ['Porto'], ['Braga']]);
  expect(runOne(cities, 'fill_missing').table).toBe(cities);
  const fill = (params: Record<string, unknown>) => runOne(cities, 'fill_missing', params).rows.flat();
  expect(fill({ categorical: 'mode' })).toEqual(['Braga', 'Porto', 'Braga', 'Braga', 'Porto', 'Braga']);
  expect(fill({ categorical: 'forward' })).toEqual([null, 'Porto', 'Braga', 'Braga', 'Porto', 'Braga']);
  expect(fill({ categorical: 'constant', text: 'Faro' })[0]).toBe('Faro');
  expect(fill({ categorical: 'constant', text: 'Porto' })[0]).toBe('Porto');
  expect(fill({ categorical: 'constant' })[0]).toBe(null);
});

test('identifiers and dates are never filled, nor is a column without values', () => {
  const source = sourceTable(
    ['id', 'date', 'empty'],
    [
      [1, '2024-01', null],
      [null, null, null],
      [3, '2024-01', null],
    ],
  );
  expect(runOne(source, 'fill_missing', { categorical: 'mode', columns: ['c0', 'c1', 'c2'] }).table).toBe(source);
});

test('the mean of ±1e308 does not overflow', () => {
  expect(runOne(sourceTable(['x'], [[1e308], [1.5e308], [null]]), 'fill_missing').rows[2]).toEqual([1.25e308]);
});
