import { expect, test } from 'vitest';
import { runOne, sourceTable } from '@/lib/cleaning/fixtures/tables';

test('makes every way to write nothing missing', () => {
  const blanks = ['N/A', 'na', 'NULL', 'None', '-', '--', '?', '#N/A', 'NaN', '   ', '\u00a0-\u00a0'];
  const { rows, entries, sentence } = runOne(
    sourceTable(['a'], [['x'], ...blanks.map((text) => [text])]),
    'blank_to_missing',
  );
  expect(rows).toEqual([['x'], ...blanks.map(() => [null])]);
  expect(entries).toEqual(blanks.map((text, i) => [i + 1, 'a', text, null]));
  expect(sentence).toBe('11 blanks made missing');
});

test('leaves what only looks like it', () => {
  const source = sourceTable(['a'], [['nano'], ['---'], ['n.a. Smith'], ['0'], ['no']]);
  expect(runOne(source, 'blank_to_missing').table).toBe(source);
});
