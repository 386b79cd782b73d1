import { RateLimiterRes } from 'rate-limiter-flexible';
import { expect, test } from 'vitest';
import { noteQuota, type Quota, tighterOf, withQuotas } from './quota';

const quota = (limit: number, remaining: number): Quota => ({ limit, remaining, resetSeconds: 60 });
const counted = (remainingPoints: number, msBeforeNext: number) => new RateLimiterRes(remainingPoints, msBeforeNext, 1);

test.each([
  [undefined, quota(100, 99), quota(100, 99)],
  [quota(100, 50), quota(10, 9), quota(100, 50)],
  [quota(1000, 990), quota(10, 9), quota(10, 9)],
  [quota(100, 0), quota(10, 0), quota(100, 0)],
])('of %o and %o the tighter is %o', (one, other, tighter) => {
  expect(tighterOf(one, other)).toEqual(tighter);
});

test('what is left is noted for the request it was counted for, and for no other', async () => {
  const noted: Record<string, Quota[]> = { a: [], b: [] };
  const ask = (name: string, remaining: number) =>
    withQuotas(
      (quota) => noted[name]?.push(quota),
      async () => {
        await Promise.resolve();
        return noteQuota(10, counted(remaining, 1_500));
      },
    );
  await Promise.all([ask('a', 7), ask('b', -1)]);
  expect(noted).toEqual({
    a: [{ limit: 10, remaining: 7, resetSeconds: 2 }],
    b: [{ limit: 10, remaining: 0, resetSeconds: 2 }],
  });
  expect(noteQuota(10, counted(3, 0))).toEqual({ limit: 10, remaining: 3, resetSeconds: 1 });
});
