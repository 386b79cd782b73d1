import { expect, test } from 'vitest';
import { runOne, sourceTable } from '@/lib/cleaning/fixtures/tables';

test('numbers stay, units go into a column of their own', () => {
  const source = sourceTable(
    ['price', 'city'],
    [
      ['$1,200', 'Oslo'],
      ['EUR 7.5', 'Rome'],
      [null, 'Nice'],
      ['9', 'Bonn'],
    ],
  );
  const { rows, table, entries, sentence } = runOne(source, 'split_unit', { column: 'c0' });
  expect(rows).toEqual([
    [1200, '$', 'Oslo'],
    [7.5, 'EUR', 'Rome'],
    [null, null, 'Nice'],
    [9, null, 'Bonn'],
  ]);
  expect(table.columns.map(({ id, name }) => [id, name])).toEqual([
    ['c0', 'price'],
    ['c0_unit', 'price_unit'],
    ['c1', 'city'],
  ]);
  expect(table.columns[0]?.unit).toBeUndefined();
  expect(entries).toContainEqual([0, 'price', '$1,200', '1200']);
  expect(sentence).toBe('Units put into a column of their own: price_unit');
});

test('is skipped where there are none', () => {
  const source = sourceTable(['a'], [['x'], ['7']]);
  expect(runOne(source, 'split_unit', { column: 'c0' }).skippedReason).toBe(
    'No value of the column is a number with a unit.',
  );
});
