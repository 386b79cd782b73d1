import { createHash } from 'node:crypto';
import { RateLimiterRes } from 'rate-limiter-flexible';
import { createRateLimiter } from '@/lib/data/system/rate-limits';
import { AppError } from '@/lib/errors';
import { noteQuota } from './quota';

const HOUR_SECONDS = 60 * 60;
const FIRST_DELAY_SECONDS = 30;
const LONGEST_DELAY_SECONDS = 15 * 60;

/** The error for what a limit of so many refused, which is noted for the answer. */
export const refusalOf = (refusal: unknown, limit: number, message: string): AppError => {
  if (!(refusal instanceof RateLimiterRes)) throw refusal;
  noteQuota(limit, refusal);
  return new AppError('too_many_requests', message, {
    retryAfterSeconds: Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)),
  });
};

/** A key that tells nothing of what it was made from. */
export const attemptKey = (...parts: readonly string[]): string =>
  createHash('sha256').update(parts.join('\n')).digest('base64url');

export interface Attempts {
  /** Counts one, before it is tried. Throws `too_many_requests` while the delay after the last one lasts. */
  count(key: string): Promise<void>;
  /** One that was counted succeeded. */
  takeBack(key: string): Promise<void>;
  /** Forgets all of them. */
  forget(key: string): Promise<void>;
}

/**
 * Attempts at a secret: so many are free within an hour, then the next has to wait half a minute, and after each further one twice as
 * long, up to a quarter of an hour. Nothing is locked: whoever waits may try.
 */
export function growingDelays(options: { name: string; free: number; message: string }): Attempts {
  const { name, free, message } = options;
  const counter = createRateLimiter({ name, points: free, seconds: HOUR_SECONDS });
  const gate = createRateLimiter({ name: `${name}-gate`, points: 1, seconds: 1 });
  return {
    async count(key) {
      const { consumedPoints } = await counter.penalty(key, 1);
      if (consumedPoints < free) return;
      const delaySeconds = Math.min(FIRST_DELAY_SECONDS * 2 ** (consumedPoints - free), LONGEST_DELAY_SECONDS);
      try {
        await gate.consume(key, 1, { customDuration: delaySeconds });
      } catch (refusal) {
        // What was not tried does not make the next delay longer.
        await counter.reward(key, 1);
        throw refusalOf(refusal, free, message);
      }
    },
    async takeBack(key) {
      await counter.reward(key, 1);
    },
    async forget(key) {
      await Promise.all([counter.delete(key), gate.delete(key)]);
    },
  };
}
