import { expect, test } from 'vitest';
import { isSame, joined } from './draft';

const draft = new Map([
  ['c0', 'd0'],
  ['c1', 'd1'],
]);

test('a column has one partner: who had it before is left alone', () => {
  expect([...joined(draft, 'c0', 'd1')]).toEqual([['c0', 'd1']]);
  expect([...joined(draft, 'c2', 'd0')]).toEqual([
    ['c1', 'd1'],
    ['c2', 'd0'],
  ]);
});

test('a partner is taken away', () => {
  expect([...joined(draft, 'c0', null)]).toEqual([['c1', 'd1']]);
});

test('drafts are the same whatever the order', () => {
  expect(isSame(draft, new Map([...draft].reverse()))).toBe(true);
  expect(isSame(draft, joined(draft, 'c0', null))).toBe(false);
  expect(isSame(draft, joined(draft, 'c0', 'd2'))).toBe(false);
});
