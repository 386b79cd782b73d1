import { expect, test } from 'vitest';
import { runOne, sourceTable } from '@/lib/cleaning/fixtures/tables';
import { runOperations } from '@/lib/cleaning/recipe';
import { CellFlag } from '@/lib/tabular/table';

const source = sourceTable(['Score'], [[1], [2], [3], [4], [712]]);
const { table: flagged } = runOperations(source, [{ operation: 'flag_outlier', params: {}, enabled: true }]);

test('marks outliers as kept', () => {
  const { column, entries, sentence } = runOne(flagged, 'keep_outlier', { column: 'c0', rows: [4, 0] });
  expect([...(column(0).flags ?? [])]).toEqual([0, 0, 0, 0, CellFlag.Outlier | CellFlag.Kept]);
  expect(entries).toEqual([[4, 'Score', '712', '712']]);
  expect(sentence).toBe('1 outlier kept');
});

test('is skipped where there is none', () => {
  expect(runOne(flagged, 'keep_outlier', { column: 'c0', rows: [0] }).skippedReason).toBe(
    'The cells are no outliers at this point.',
  );
  expect(runOne(source, 'keep_outlier', { column: 'c0', rows: [4] }).skippedReason).toBe('The column has no outliers.');
});

test('without rows keeps every outlier of the column', () => {
  const { column, sentence } = runOne(flagged, 'keep_outlier', { column: 'c0' });
  expect([...(column(0).flags ?? [])]).toEqual([0, 0, 0, 0, CellFlag.Outlier | CellFlag.Kept]);
  expect(sentence).toBe('1 outlier kept');
});
