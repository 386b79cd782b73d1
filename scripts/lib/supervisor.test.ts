import { expect, test } from 'vitest';
import { restartDelayMs } from '@/scripts/lib/supervisor';

test('twice as long after every death of the last minute, and no more after the fifth', () => {
  const deaths: number[] = [];
  const delays = [0, 1_000, 3_000, 6_000, 12_000].map((time) => {
    deaths.push(time);
    return restartDelayMs(deaths, time);
  });
  expect(delays).toEqual([500, 1_000, 2_000, 4_000, null]);
});

test('deaths long ago are forgotten', () => {
  expect(restartDelayMs([0, 1_000, 2_000, 3_000, 120_000], 120_000)).toBe(500);
});
