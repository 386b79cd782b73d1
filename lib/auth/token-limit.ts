import { type RateLimiterAbstract, RateLimiterRes } from 'rate-limiter-flexible';
import type { LiveApiToken } from '@/lib/data/system/api-tokens';
import { createRateLimiter } from '@/lib/data/system/rate-limits';
import { env } from '@/lib/env';
import { noteQuota, type Quota } from './quota';

let created: Record<LiveApiToken['plan'], RateLimiterAbstract> | undefined;

function limiters() {
  created ??= {
    free: createRateLimiter({ name: 'token', points: env().RATE_LIMIT_TOKEN, seconds: 60 * 60 }),
    premium: createRateLimiter({ name: 'token-premium', points: env().RATE_LIMIT_TOKEN_PREMIUM, seconds: 60 * 60 }),
  };
  return created;
}

/** Counts a request with a token, all tokens of a person together: what is left, and whether it was one too many. */
export async function countTokenRequest({ userId, plan }: LiveApiToken): Promise<Quota & { isExceeded: boolean }> {
  const limiter = limiters()[plan];
  try {
    return { ...noteQuota(limiter.points, await limiter.consume(userId)), isExceeded: false };
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    return { ...noteQuota(limiter.points, refusal), isExceeded: true };
  }
}
