import { expect, it } from 'vitest';
import type { MarkJson, RowsViewJson } from '@/lib/contract/rows';
import { isChange, pageMarks } from './page-marks';

const mark = (row_index: number, column_id: string | null, more: Partial<MarkJson> = {}): MarkJson => ({
  row_index,
  column_id,
  operation: 'trim_whitespace',
  original_value: ' a',
  new_value: 'a',
  reason: 'Spaces.',
  ...more,
});

const page: RowsViewJson = {
  total: 2,
  columns: [{ id: 'c0', name: 'a', type: 'text', unit: null }],
  rows: [['a'], ['b']],
  row_indices: [4, 9],
  marks: [mark(4, 'c0'), mark(9, null, { operation: 'remove_duplicate' })],
  flags: [{ row_index: 9, column_id: 'c0', filled: false, outlier: 'open' }],
};

it('finds what was done to a cell, to a row, and what a cell is', () => {
  const { markOf, flagsOf, removalOf } = pageMarks(page);
  expect(markOf(4, 'c0')?.original_value).toBe(' a');
  expect(markOf(4, 'c1')).toBeUndefined();
  expect(markOf(9, 'c0')).toBeUndefined();
  expect(flagsOf(9, 'c0')?.outlier).toBe('open');
  expect(flagsOf(4, 'c0')).toBeUndefined();
  expect(removalOf(9)?.operation).toBe('remove_duplicate');
  expect(removalOf(4)).toBeUndefined();
});

it('is made once for a page', () => {
  expect(pageMarks(page)).toBe(pageMarks(page));
  expect(pageMarks({ ...page, marks: [] }).markOf(4, 'c0')).toBeUndefined();
});

it('tells a change from a mere mark', () => {
  expect(isChange(mark(0, 'c0'))).toBe(true);
  expect(isChange(mark(0, 'c0', { original_value: '7', new_value: '7' }))).toBe(false);
});
