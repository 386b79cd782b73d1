import { expect, test } from 'vitest';
import { runOne, sourceTable } from '@/lib/cleaning/fixtures/tables';
import { suggestOperations } from '@/lib/cleaning/suggest';

const change = (cells: (string | number | null)[], type: string, params = {}) =>
  runOne(
    sourceTable(
      ['a'],
      cells.map((cell) => [cell]),
    ),
    'change_type',
    { column: 'c0', type, ...params },
  );

test('reads numbers, and makes missing what is none', () => {
  const { rows, column, entries } = change(['1', 'lots', '$3', 'two'], 'number');
  expect(rows.flat()).toEqual([1, null, 3, 2]);
  expect(column(0)).toMatchObject({ type: 'integer', unit: '$' });
  expect(entries).toContainEqual([1, 'a', 'lots', null]);
  expect(entries).toContainEqual([3, 'a', 'two', '2']);
});

test('reads dates to the day, and yes and no', () => {
  expect(change(['2024-01-15', 'soon'], 'date').rows.flat()).toEqual(['2024-01-15', null]);
  expect(change(['2024-01-15', 'soon'], 'date', { precision: 'month' }).rows.flat()).toEqual(['2024-01', null]);
  expect(change(['yes', 'no', 'perhaps'], 'boolean').rows.flat()).toEqual(['true', 'false', null]);
});

test('numbers as text keep their text', () => {
  const { rows, entries, column } = change([1, 2.5, null], 'identifier');
  expect(rows.flat()).toEqual(['1', '2.5', null]);
  expect(entries).toEqual([]);
  expect(column(0).type).toBe('identifier');
  expect(change([1], 'number').column(0).type).toBe('number');
});

test('is skipped when nothing fits', () => {
  expect(change(['x', 'y'], 'number').skippedReason).toBe('No value of the column can be read as a number.');
  expect(change(['x', 'y'], 'date').skippedReason).toBe('No value of the column can be read as a date.');
  expect(change(['x', 'y'], 'boolean').skippedReason).toBe('No value of the column can be read as a boolean.');
});

test('suggests itself for text that is numbers', () => {
  expect(suggestOperations(sourceTable(['Fee'], [['$5'], ['$6'], [null]]))).toEqual([
    {
      operation: 'change_type',
      params: { column: 'c0', type: 'number' },
      title: 'Read Fee as numbers',
      reason: '100 % of the values are numbers, in $.',
      affected: 2,
    },
  ]);
});
