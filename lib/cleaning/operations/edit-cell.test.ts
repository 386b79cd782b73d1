import { expect, test } from 'vitest';
import { runOne, sourceTable } from '@/lib/cleaning/fixtures/tables';
import { runOperations } from '@/lib/cleaning/recipe';

const source = sourceTable(
  ['city', 'Score'],
  [
    ['Porto', 1],
    ['Braga', 712],
    ['Porto', 3],
    ['Porto', 2],
  ],
);

test('gives a cell another value, or none', () => {
  expect(runOne(source, 'edit_cell', { column: 'c0', row: 1, value: 'Faro' }).entries).toEqual([
    [1, 'city', 'Braga', 'Faro'],
  ]);
  expect(runOne(source, 'edit_cell', { column: 'c0', row: 1, value: 12 }).rows[1]).toEqual(['12', 712]);
  expect(runOne(source, 'edit_cell', { column: 'c1', row: 0, value: null }).rows[0]).toEqual(['Porto', null]);
  expect(runOne(source, 'edit_cell', { column: 'c1', row: 0, value: -0 }).entries).toEqual([[0, 'Score', '1', '0']]);
});

test('a value already there is no change', () => {
  expect(runOne(source, 'edit_cell', { column: 'c0', row: 0, value: 'Porto' }).sentence).toBe(
    'The cell has this value already',
  );
});

test('a new value is no longer the outlier that was flagged', () => {
  const { table } = runOperations(source, [{ operation: 'flag_outlier', params: {}, enabled: true }]);
  expect(table.columns[1]?.flags?.[1]).not.toBe(0);
  expect(runOne(table, 'edit_cell', { column: 'c1', row: 1, value: 7 }).column(1).flags?.[1]).toBe(0);
});

test('is skipped for text in a column of numbers, and for a row that is gone', () => {
  expect(runOne(source, 'edit_cell', { column: 'c1', row: 0, value: 'x' }).skippedReason).toContain('holds numbers');
  expect(runOne(source, 'edit_cell', { column: 'c1', row: 9, value: 1 }).skippedReason).toBe(
    'Row 9 is not in the table at this point.',
  );
});
