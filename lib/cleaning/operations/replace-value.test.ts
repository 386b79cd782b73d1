import { expect, test } from 'vitest';
import { runOne, sourceTable } from '@/lib/cleaning/fixtures/tables';

const source = sourceTable(
  ['city', 'Score'],
  [
    ['Lisbn', 999],
    ['Lisbon', 1],
    ['Lisbn', 2],
  ],
);

test('replaces text and numbers, wherever they stand alone in a cell', () => {
  const text = runOne(source, 'replace_value', { column: 'c0', from: 'Lisbn', to: 'Lisbon' });
  expect(text.rows.map(([city]) => city)).toEqual(['Lisbon', 'Lisbon', 'Lisbon']);
  expect(text.sentence).toBe('“Lisbn” replaced by “Lisbon” in 2 cells');
  const number = runOne(source, 'replace_value', { column: 'c1', from: 999, to: null });
  expect(number.entries).toEqual([[0, 'Score', '999', null]]);
  expect(number.sentence).toBe('“999” made missing in 1 cell');
});

test('says when no cell holds the value, and when text is no number', () => {
  expect(runOne(source, 'replace_value', { column: 'c0', from: 'x', to: 'y' }).sentence).toBe('No cell holds “x”');
  expect(runOne(source, 'replace_value', { column: 'c1', from: 1, to: 'y' }).skippedReason).toContain('holds numbers');
});
