import { expect, test } from 'vitest';
import { inboxKey, movedIndex } from './inbox-keys';

const press = (key: string, more = {}) => inboxKey({ key, ctrlKey: false, metaKey: false, altKey: false, ...more });

test('letters and arrows mean the same; with a modifier they mean nothing', () => {
  expect([press('j'), press('ArrowDown')]).toEqual(['next', 'next']);
  expect([press('a'), press('d'), press('Enter')]).toEqual(['accept', 'dismiss', 'show']);
  expect(press('a', { ctrlKey: true })).toBeNull();
  expect(press('x')).toBeNull();
});

test('the focus stays in the list', () => {
  expect(movedIndex('next', 2, 3)).toBe(2);
  expect(movedIndex('previous', 0, 3)).toBe(0);
  expect(movedIndex('last', 0, 3)).toBe(2);
  expect(movedIndex('first', 2, 3)).toBe(0);
  expect(movedIndex('accept', 1, 3)).toBe(1);
});
