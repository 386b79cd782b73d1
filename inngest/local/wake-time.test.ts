import { expect, test } from 'vitest';
import { nextCronTime } from '@/inngest/local/cron';
import { backoffMs, durationMs, retryAfterMs, wakeTime } from '@/inngest/local/wake-time';

const NOW = Date.UTC(2024, 1, 28, 12);

test.each([
  ['', 0],
  ['1s', 1000],
  ['1h30m', 5_400_000],
  ['1w2d3h4m5s', 788_645_000],
  ['5', undefined],
  ['1y', undefined],
  ['soon', undefined],
])('the duration "%s" is %s ms', (text, expected) => {
  expect(durationMs(text)).toBe(expected);
});

test('a wake time is a duration from now or an instant', () => {
  expect(wakeTime('1d', NOW).toISOString()).toBe('2024-02-29T12:00:00.000Z');
  expect(wakeTime('2024-03-01T00:00:00.000Z', NOW).toISOString()).toBe('2024-03-01T00:00:00.000Z');
  expect(() => wakeTime('soon', NOW)).toThrow('"soon" is neither a duration nor a point in time.');
});

test('retry-after is seconds, an ISO instant or an HTTP date', () => {
  expect(retryAfterMs('30', NOW)).toBe(30_000);
  expect(retryAfterMs('2024-02-28T12:00:05.000Z', NOW)).toBe(5000);
  expect(retryAfterMs('Wed, 28 Feb 2024 12:01:00 GMT', NOW)).toBe(60_000);
  expect(retryAfterMs('2024-02-28T11:00:00.000Z', NOW)).toBe(0);
  expect(retryAfterMs('soon', NOW)).toBeUndefined();
  expect(retryAfterMs(undefined, NOW)).toBeUndefined();
});

test('back-off doubles up to its maximum, with jitter below', () => {
  for (const [attempt, full] of [
    [0, 100],
    [1, 200],
    [3, 800],
    [50, 1000],
  ] as const) {
    const delay = backoffMs(attempt, 100, 1000);
    expect(delay).toBeGreaterThanOrEqual(full / 2);
    expect(delay).toBeLessThanOrEqual(full);
  }
});

test('a cron pattern comes due in UTC or in the zone it names', () => {
  expect(nextCronTime('0 3 * * *', new Date(NOW)).toISOString()).toBe('2024-02-29T03:00:00.000Z');
  expect(nextCronTime('TZ=Europe/Vienna 0 3 * * *', new Date(NOW)).toISOString()).toBe('2024-02-29T02:00:00.000Z');
  expect(() => nextCronTime('every day', new Date(NOW))).toThrow();
  expect(() => nextCronTime('0 0 30 2 *', new Date(NOW))).toThrow();
});
