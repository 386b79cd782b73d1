import { expect, test } from 'vitest';
import { runOne, sourceTable } from '@/lib/cleaning/fixtures/tables';

const tenRows = (filled: number) => Array.from({ length: 10 }, (_, i) => [i, i < filled ? 'x' : null]);

test('removes a column with more than 80 % missing, and keeps every cell it held in the log', () => {
  const { table, entries, reasons, sentence } = runOne(sourceTable(['n', 'Mentor'], tenRows(1)), 'remove_empty_column');
  expect(table.columns.map(({ name }) => name)).toEqual(['n']);
  expect(entries).toEqual([
    [null, 'Mentor', 'Mentor', null],
    [0, 'Mentor', 'x', null],
  ]);
  expect(reasons).toEqual(['90 % of its cells are missing, more than 80 %.']);
  expect(sentence).toBe('1 column removed (Mentor)');
});

test('exactly 80 % missing is not more than that', () => {
  const source = sourceTable(['n', 'Mentor'], tenRows(2));
  expect(runOne(source, 'remove_empty_column').table).toBe(source);
});

test('the threshold can be another, and columns can be kept', () => {
  const source = sourceTable(['n', 'Mentor'], tenRows(1));
  expect(runOne(source, 'remove_empty_column', { threshold: 0.95 }).table).toBe(source);
  expect(runOne(source, 'remove_empty_column', { except: ['c1'] }).table).toBe(source);
});
