import type { RateLimiterAbstract } from 'rate-limiter-flexible';
import { createRateLimiter } from '@/lib/data/system/rate-limits';
import { attemptKey } from './attempts';
import { consume } from './rate-limit';

/** Mails to one account, and wishes from one address, per hour. */
const PER_ACCOUNT = 5;
const PER_ADDRESS = 30;
const MESSAGE = 'Too many links were asked for. Wait a while and try again.';

let created: { account: RateLimiterAbstract; address: RateLimiterAbstract } | undefined;

/** Counts a wish for a mailed link to an account. Throws `too_many_requests`. */
export async function limitResets(email: string, address: string): Promise<void> {
  created ??= {
    account: createRateLimiter({ name: 'reset-account', points: PER_ACCOUNT, seconds: 60 * 60 }),
    address: createRateLimiter({ name: 'reset-address', points: PER_ADDRESS, seconds: 60 * 60 }),
  };
  await consume(created.address, address, MESSAGE);
  await consume(created.account, attemptKey(email), MESSAGE);
}
