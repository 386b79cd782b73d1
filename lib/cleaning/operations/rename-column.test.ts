import { expect, test } from 'vitest';
import { runOne, sourceTable } from '@/lib/cleaning/fixtures/tables';

const source = sourceTable(['a', 'b'], [['x', 'y']]);

test('renames a column and logs the old and the new name', () => {
  const { table, entries, sentence } = runOne(source, 'rename_column', { column: 'c0', name: ' city ' });
  expect(table.columns.map(({ name }) => name)).toEqual(['city', 'b']);
  expect(entries).toEqual([[null, 'city', 'a', 'city']]);
  expect(sentence).toBe('Column renamed to city');
});

test('a name another column has is numbered; the same name changes nothing', () => {
  expect(runOne(source, 'rename_column', { column: 'c0', name: 'b' }).column(0).name).toBe('b_2');
  expect(runOne(source, 'rename_column', { column: 'c0', name: 'a' }).sentence).toBe('Already called a');
});
