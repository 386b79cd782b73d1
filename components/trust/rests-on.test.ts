import { expect, test } from 'vitest';
import type { InboxItemJson } from '@/lib/contract/findings';
import { restsOn } from './rests-on';

const item = (more: Partial<InboxItemJson>): InboxItemJson => ({
  item_id: 'x',
  kind: 'finding',
  column_id: 'c1',
  column: 'region',
  title: '9 spellings',
  reason: '',
  cell_count: 9,
  confidence: 0.9,
  level: 'high',
  worth: 2,
  accept: 'Repair',
  dismiss: 'It is right',
  examples: [],
  ...more,
});

test('a chart rests on the most valuable likely decision about a column it draws', () => {
  const items = [item({ column: 'city', column_id: 'c2' }), item({ title: 'first' }), item({ title: 'second' })];
  expect(restsOn(items, ['month', 'region'])[0]?.title).toBe('first');
  expect(restsOn(items, ['month', 'region'])).toHaveLength(2);
  expect(restsOn(items, ['c2', null])[0]?.column).toBe('city');
  expect(restsOn(items, ['price'])).toEqual([]);
});

test('guesses and lists of blanks are not told', () => {
  expect(restsOn([item({ level: 'low' }), item({ kind: 'missing' })], ['region'])).toEqual([]);
});
