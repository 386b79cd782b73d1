import { expect, test } from 'vitest';
import type { WorkListJson } from '@/lib/contract/work-list';
import { type Cost, repairOf } from './repair';

const column = { column_id: 'c1', column: 'fee', type: 'number' };
const work: WorkListJson = {
  version: 1,
  missing: [{ ...column, count: 2, percentage: 1, fill: 'number', is_left: false }],
  outliers: [{ ...column, open: 1, kept: 0, expected_range: [0, 10] }],
  unread: [{ ...column, column_id: 'c2', count: 1, is_left: false }],
  ambiguous_dates: [],
  left_alone: [],
};
const cost = (part: string, columnId: string | null): Cost => ({
  part,
  column_id: columnId,
  column: 'fee',
  points: 1,
  reason: '',
});
const duplicates = (enabled: boolean) => [{ operation: 'remove_duplicate', params: {}, enabled }];

test('leads to the work list of the column', () => {
  expect(repairOf(cost('completeness', 'c1'), work, [])).toMatchObject({ target: { kind: 'missing', columnId: 'c1' } });
  expect(repairOf(cost('completeness', 'c2'), work, [])).toMatchObject({ target: { kind: 'unread', columnId: 'c2' } });
  expect(repairOf(cost('integrity', 'c1'), work, [])).toMatchObject({ target: { kind: 'outliers', columnId: 'c1' } });
});

test('leads to the column where there is no list', () => {
  expect(repairOf(cost('consistency', 'c1'), work, [])).toMatchObject({ kind: 'column', columnId: 'c1' });
  expect(repairOf(cost('integrity', 'c9'), work, [])).toMatchObject({ kind: 'column', columnId: 'c9' });
  expect(repairOf(cost('completeness', 'c1'), undefined, [])).toMatchObject({ kind: 'column' });
});

test('switches the removal of duplicates on, if it is off', () => {
  expect(repairOf(cost('uniqueness', null), work, duplicates(false))).toMatchObject({ steps: duplicates(true) });
  expect(repairOf(cost('uniqueness', null), work, duplicates(true))).toBeNull();
  expect(repairOf(cost('other', null), work, duplicates(false))).toBeNull();
});
