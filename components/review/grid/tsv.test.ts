import { expect, it } from 'vitest';
import { copyRefusal } from './copy-range';
import { toTsv } from './tsv';

it('writes what a spreadsheet pastes as the same cells', () => {
  expect(
    toTsv([
      ['a', 1.5, null],
      ['two\nlines', 'a\tb', '"quoted" whole'],
      ['say "hi"', true, ' x '],
    ]),
  ).toBe('a\t1.5\t\n"two\nlines"\t"a\tb"\t"""quoted"" whole"\nsay "hi"\ttrue\t x ');
  expect(toTsv([[null]])).toBe('');
});

it('says when a range is too large, and what else to do', () => {
  const range = { top: 0, bottom: 19_999, left: 0, right: 9 };
  expect(copyRefusal(range)).toBeNull();
  expect(copyRefusal({ ...range, bottom: 20_000, right: 0 })).toContain('20,001 × 1 cells are too many');
  expect(copyRefusal({ ...range, right: 10 })).toContain('Download');
});
