import { expect, test } from 'vitest';
import { sourceTable, texts } from '@/lib/cleaning/fixtures/tables';
import { runOperations } from '@/lib/cleaning/recipe';
import { replay, revert } from './replay';

const steps = [
  { operation: 'trim_whitespace', params: {}, enabled: true },
  { operation: 'replace_value', params: { column: 'c0', from: 'Porto', to: 'Faro' }, enabled: true },
  { operation: 'edit_cell', params: { column: 'c0', row: 0, value: 'Braga' }, enabled: true },
  { operation: 'drop_column', params: { columns: ['c0'] }, enabled: true },
  { operation: 'remove_rows', params: { rows: [0] }, enabled: true },
] as const;

test('one cell changed by several operations, then its column dropped and its row removed', () => {
  const source = sourceTable(
    ['a', 'b'],
    [
      ['Porto ', 'x'],
      ['Porto', 'y'],
    ],
  );
  const { table, log } = runOperations(source, steps);
  expect(texts(table)).toEqual({ columns: [{ id: 'c1', name: 'b' }], rows: [1], cells: [['y']] });
  expect(texts(replay(source, [log]))).toEqual(texts(table));
  expect(texts(revert(table, [log]))).toEqual(texts(source));
});

test('a log that speaks of another table is refused', () => {
  const { log } = runOperations(sourceTable(['a'], [['x ']]), steps.slice(0, 1));
  expect(() => replay(sourceTable([], []), [log])).toThrow('column c0');
});
