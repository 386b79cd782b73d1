import { expect, test } from 'vitest';
import { runOne, sourceTable } from '@/lib/cleaning/fixtures/tables';
import { suggestOperations } from '@/lib/cleaning/suggest';

const cities = sourceTable(
  ['city'],
  ['Lisbon', 'lisbon', 'Lisbon', 'Porto', 'Lisbn', 'Porto', null, 'Lisbon', 'Porto', 'Braga', 'Braga', 'Braga'].map(
    (cell) => [cell],
  ),
);

test('replaces the spellings it is given', () => {
  const { rows, entries, sentence } = runOne(cities, 'merge_variants', {
    column: 'c0',
    merges: [{ from: ['lisbon', 'Lisbn', 'none'], to: 'Lisbon' }],
  });
  expect(rows.flat()).toEqual([
    'Lisbon',
    'Lisbon',
    'Lisbon',
    'Porto',
    'Lisbon',
    'Porto',
    null,
    'Lisbon',
    'Porto',
    'Braga',
    'Braga',
    'Braga',
  ]);
  expect(entries).toEqual([
    [1, 'city', 'lisbon', 'Lisbon'],
    [4, 'city', 'Lisbn', 'Lisbon'],
  ]);
  expect(sentence).toBe('2 cells respelled in city');
});

test('suggests a column at once, with the most frequent spelling', () => {
  expect(suggestOperations(cities)).toEqual([
    {
      operation: 'merge_variants',
      params: { column: 'c0', merges: [{ from: ['lisbon'], to: 'Lisbon' }] },
      title: 'city: 2 spellings → 1 value',
      reason: 'They are the same but for case, accents, blanks or punctuation.',
      affected: 1,
    },
  ]);
});

test('is skipped for numbers', () => {
  const source = sourceTable(['n'], [[1]]);
  expect(runOne(source, 'merge_variants', { column: 'c0', merges: [{ from: ['a'], to: 'b' }] }).skippedReason).toBe(
    'The column holds no text.',
  );
});
