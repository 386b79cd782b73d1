import { expect, test } from 'vitest';
import { runOne, sourceTable } from '@/lib/cleaning/fixtures/tables';
import { runOperations } from '@/lib/cleaning/recipe';
import { CellFlag } from '@/lib/tabular/table';

const flagged = (table: ReturnType<typeof runOne>['table']) =>
  [...(table.columns[0]?.flags ?? [])].flatMap((flag, i) => ((flag & CellFlag.Outlier) === 0 ? [] : [i]));
const column = (cells: (number | null)[], name = 'Score') =>
  sourceTable(
    [name],
    cells.map((cell) => [cell]),
  );

test('flags what lies outside the fences of the quartiles, and changes no value', () => {
  const {
    rows,
    table,
    column: at,
    entries,
    reasons,
    sentence,
  } = runOne(column([1, 2, 3, 4, 5, null, 712]), 'flag_outlier');
  expect(rows.flat()).toEqual([1, 2, 3, 4, 5, null, 712]);
  expect(flagged(table)).toEqual([6]);
  expect(at(0).expectedRange).toEqual([-1.5, 8.5]);
  expect(entries).toEqual([[6, 'Score', '712', '712']]);
  expect(reasons).toEqual([
    'Outside -1.5 to 8.5: more than 1.5 interquartile ranges below the first or above the third quartile.',
  ]);
  expect(sentence).toBe('1 outlier flagged in 1 column');
});

test('a value on the fence is no outlier', () => {
  expect(flagged(runOne(column([1, 2, 3, 4, 5, 8.5]), 'flag_outlier', { reach: 2 }).table)).toEqual([]);
  expect(flagged(runOne(column([0, 0, 0, 0]), 'flag_outlier').table)).toEqual([]);
});

test('filled cells take no part', () => {
  const source = column([1, 2, 3, 4, 5, null, null, null, null, 100]);
  const { table } = runOperations(source, [
    { operation: 'fill_missing', params: { numeric: 'constant', number: 1000 }, enabled: true },
    { operation: 'flag_outlier', params: {}, enabled: true },
  ]);
  expect(flagged(table)).toEqual([9]);
  expect(table.columns[0]?.expectedRange).toEqual([-1.5, 8.5]);
});

test('identifiers take no part', () => {
  const source = column([1, 2, 3, 4, 5, 999999], 'customer_id');
  expect(runOne(source, 'flag_outlier').table).toBe(source);
});

test('can measure by standard deviations or by the median', () => {
  const cells = [...Array(20).keys(), 200];
  expect(flagged(runOne(column(cells), 'flag_outlier', { method: 'zscore' }).table)).toEqual([20]);
  expect(flagged(runOne(column(cells), 'flag_outlier', { method: 'mad' }).table)).toEqual([20]);
  expect(flagged(runOne(column([1, 1, 1, 1, 50]), 'flag_outlier', { method: 'mad' }).table)).toEqual([]);
});

test('the range of ±1e308 is finite', () => {
  const range = runOne(column([-1e308, 1e308, 0, 1]), 'flag_outlier').column(0).expectedRange;
  expect(range?.every(Number.isFinite)).toBe(true);
});
