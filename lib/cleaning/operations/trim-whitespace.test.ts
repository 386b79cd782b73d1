import { describe, expect, test } from 'vitest';
import { runOne, sourceTable } from '@/lib/cleaning/fixtures/tables';
import { trimText } from '@/lib/cleaning/kernels/trim-text';

describe('trim_whitespace', () => {
  test('takes white space off the ends, merges what becomes equal, and logs each cell', () => {
    const source = sourceTable(['City'], [['Porto '], ['Porto'], ['\tPorto'], [null]]);
    const { rows, entries, sentence } = runOne(source, 'trim_whitespace');
    expect(rows).toEqual([['Porto'], ['Porto'], ['Porto'], [null]]);
    expect(entries).toEqual([
      [0, 'City', 'Porto ', 'Porto'],
      [2, 'City', '\tPorto', 'Porto'],
    ]);
    expect(sentence).toBe('White space trimmed in 2 cells');
  });

  test.each([
    ['\u00a0no-break\u202f', 'no-break'],
    ['\u3000ideographic\u2003', 'ideographic'],
    ['\ufeffmark\u200b', 'mark'],
    ['a\u00a0b  c', 'a\u00a0b  c'],
    ['👩‍👩‍👧 ', '👩‍👩‍👧'],
    ['é', 'é'],
  ])('%j becomes %j', (text, trimmed) => {
    expect(trimText(text)).toBe(trimmed);
  });

  test('leaves a cell of spaces alone to blank_to_missing', () => {
    const { rows, entries } = runOne(sourceTable(['a'], [['  '], ['x ']]), 'trim_whitespace');
    expect(rows).toEqual([['  '], ['x']]);
    expect(entries).toEqual([[1, 'a', 'x ', 'x']]);
  });

  test('works on the chosen columns only, and not on excepted ones', () => {
    const source = sourceTable(['a', 'b'], [['x ', 'y ']]);
    expect(runOne(source, 'trim_whitespace', { columns: ['c1'] }).rows).toEqual([['x ', 'y']]);
    expect(runOne(source, 'trim_whitespace', { except: ['c1'] }).rows).toEqual([['x', 'y ']]);
  });

  test('changes no table without such cells', () => {
    const source = sourceTable(['a'], [['x'], ['ü']]);
    const { table, sentence } = runOne(source, 'trim_whitespace');
    expect(table).toBe(source);
    expect(sentence).toBe('No white space to trim');
  });
});
