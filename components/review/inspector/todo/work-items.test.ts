import { expect, test } from 'vitest';
import type { WorkListJson } from '@/lib/contract/work-list';
import { countOpen, openFirst } from './work-items';

const about = { column_id: 'c1', column: 'fee', type: 'number' };

test('counts what nobody has decided on', () => {
  const work: WorkListJson = {
    version: 1,
    missing: [
      { ...about, count: 5, percentage: 1, fill: 'number', is_left: false },
      { ...about, count: 100, percentage: 20, fill: 'text', is_left: true },
    ],
    outliers: [{ ...about, open: 2, kept: 50, expected_range: null }],
    unread: [{ ...about, count: 3, is_left: false }],
    ambiguous_dates: [{ ...about, order: 'mdy', count: 400, examples: [] }],
    left_alone: [],
  };
  expect(countOpen(work)).toBe(5 + 2 + 3 + 1);
});

test('puts what is decided last', () => {
  const list = [
    { id: 1, is_left: true },
    { id: 2, is_left: false },
    { id: 3, is_left: false },
  ];
  expect(openFirst(list).map(({ id }) => id)).toEqual([2, 3, 1]);
});
