import { expect, test } from 'vitest';
import { runOne, sourceTable } from '@/lib/cleaning/fixtures/tables';

test('removes rows by their source row, for the reason given', () => {
  const source = sourceTable(['a'], [['x'], ['y'], ['z']]);
  const { table, entries, reasons, sentence } = runOne(source, 'remove_rows', {
    rows: [2, 0, 7],
    reason: 'Outlier removed.',
  });
  expect([...table.rowIndex]).toEqual([1]);
  expect(entries).toEqual([
    [0, null, '["x"]', null],
    [2, null, '["z"]', null],
  ]);
  expect(reasons).toEqual(['Outlier removed.']);
  expect(sentence).toBe('2 rows removed');
  expect(runOne(table, 'remove_rows', { rows: [0] }).sentence).toBe('The rows are no longer there');
});

test('many rows at once', () => {
  const source = sourceTable(
    ['a'],
    Array.from({ length: 200 }, (_, i) => [i]),
  );
  const { rows } = runOne(source, 'remove_rows', { rows: Array.from({ length: 199 }, (_, i) => i + 1) });
  expect(rows).toEqual([[0]]);
});
