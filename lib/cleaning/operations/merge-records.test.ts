import { expect, test } from 'vitest';
import { runOne, sourceTable } from '@/lib/cleaning/fixtures/tables';

const source = () =>
  sourceTable(
    ['name', 'city', 'points'],
    [
      ['Ana Silva', null, 10],
      ['Bo Li', 'Oslo', 4],
      ['A. Silva', 'Porto', 12],
    ],
  );

test('keeps one row, with the chosen values of the others', () => {
  const { rows, entries, sentence, table } = runOne(source(), 'merge_records', {
    keep: 0,
    rows: [0, 2],
    take: [
      { column: 'c1', row: 2 },
      { column: 'c2', row: 2 },
    ],
  });
  expect(rows).toEqual([
    ['Ana Silva', 'Porto', 12],
    ['Bo Li', 'Oslo', 4],
  ]);
  expect([...table.rowIndex]).toEqual([0, 1]);
  expect(entries).toEqual([
    [0, 'city', null, 'Porto'],
    [0, 'points', '10', '12'],
    [2, null, '["A. Silva","Porto","12"]', null],
  ]);
  expect(sentence).toBe('1 record merged into another');
});

test('says why it does nothing when its rows are gone', () => {
  expect(runOne(source(), 'merge_records', { keep: 9, rows: [2, 9] }).skippedReason).toMatch(/Row 9/);
  expect(runOne(source(), 'merge_records', { keep: 0, rows: [7, 0] }).skippedReason).toMatch(/other rows/);
});
