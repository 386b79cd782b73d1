import { expect, test } from 'vitest';
import { expiresAt, localDay, toExpiry } from './expiry';

const now = new Date(2026, 10, 21, 9, 30);

test('never, in some days, or at the end of a day', () => {
  expect(expiresAt('never', '', now.getTime())).toBeNull();
  expect(expiresAt('7', '', now.getTime())).toBe(new Date(now.getTime() + 7 * 86_400_000).toISOString());
  expect(expiresAt('date', '2026-12-01', now.getTime())).toBe(new Date(2026, 11, 1, 23, 59, 59).toISOString());
});

test('no day chosen yet', () => {
  expect(expiresAt('date', '', now.getTime())).toBeUndefined();
  expect(expiresAt('date', 'soon', now.getTime())).toBeUndefined();
});

test('the day is that of the person', () => {
  expect(localDay(now)).toBe('2026-11-21');
  expect(localDay(new Date(2026, 0, 2))).toBe('2026-01-02');
});

test('what is no expiry is never', () => {
  expect([toExpiry('30'), toExpiry('31')]).toEqual(['30', 'never']);
});
