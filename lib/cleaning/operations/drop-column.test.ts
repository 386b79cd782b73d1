import { expect, test } from 'vitest';
import { runOne, sourceTable } from '@/lib/cleaning/fixtures/tables';

test('drops columns, and the log keeps what they held', () => {
  const source = sourceTable(
    ['a', 'b', 'c'],
    [
      ['x', 1, null],
      [null, 2, 'z'],
    ],
  );
  const { table, entries, sentence } = runOne(source, 'drop_column', { columns: ['c0', 'c2', 'c9'] });
  expect(table.columns.map(({ id }) => id)).toEqual(['c1']);
  expect(entries).toEqual([
    [null, 'a', 'a', null],
    [0, 'a', 'x', null],
    [null, 'c', 'c', null],
    [1, 'c', 'z', null],
  ]);
  expect(sentence).toBe('2 columns dropped (a and c)');
});
