import { expect, it } from 'vitest';
import { tableFromRows } from '@/lib/tabular/columns';
import { widthWithoutEmptyEnd } from './empty-end';

it('leaves out columns at the end without name and value, and no others', () => {
  const width = (names: string[], row: (string | null)[], areMadeUp = false) =>
    widthWithoutEmptyEnd(tableFromRows(names, [row]), areMadeUp);
  expect(width(['a', 'b', '', ''], ['1', null, null, null])).toBe(2);
  expect(width(['a', '', ''], ['1', null, 'x'])).toBe(3);
  expect(width(['column_1', 'column_2'], ['1', null], true)).toBe(1);
  expect(width(['column_1', 'column_2'], ['1', null])).toBe(2);
  expect(width(['', ''], [null, null])).toBe(1);
});
