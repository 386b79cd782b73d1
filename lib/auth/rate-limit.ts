import { createHash } from 'node:crypto';
import { type RateLimiterAbstract, RateLimiterRes } from 'rate-limiter-flexible';
import type { Actor } from '@/lib/data/actor';
import { createRateLimiter } from '@/lib/data/rate-limits';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';

interface Limiters {
  login: RateLimiterAbstract;
  register: RateLimiterAbstract;
  upload: RateLimiterAbstract;
}

let created: Limiters | undefined;

function limiters(): Limiters {
  created ??= {
    login: createRateLimiter({ name: 'login', points: env().RATE_LIMIT_LOGIN, seconds: 15 * 60 }),
    register: createRateLimiter({ name: 'register', points: env().RATE_LIMIT_REGISTER, seconds: 60 * 60 }),
    upload: createRateLimiter({ name: 'upload', points: env().RATE_LIMIT_UPLOAD, seconds: 60 * 60 }),
  };
  return created;
}

/**
 * The address a request came from, as far as it can be believed: the X-Forwarded-For entry written by the outermost
 * trusted proxy. Without one, anybody can write that header, so all requests share one address.
 */
export function clientAddress(headers: Headers): string {
  const hops = env().TRUSTED_PROXIES;
  if (hops === 0) return 'any';
  const forwarded = headers.get('x-forwarded-for')?.split(',') ?? [];
  return forwarded.at(-hops)?.trim() || 'unknown';
}

async function consume(limiter: RateLimiterAbstract, key: string, message: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    const retryAfterSeconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
    throw new AppError('too_many_requests', message, { retryAfterSeconds });
  }
}

const loginKey = (email: string, address: string): string =>
  createHash('sha256').update(`${address}\n${email}`).digest('base64url');

/** Counts an attempt to sign in. Throws `too_many_requests`. */
export function limitLogin(email: string, address: string): Promise<void> {
  return consume(
    limiters().login,
    loginKey(email, address),
    'Too many attempts to sign in. Wait a while and try again.',
  );
}

/** Forgets the attempts once one succeeded. */
export async function forgetLoginAttempts(email: string, address: string): Promise<void> {
  await limiters().login.delete(loginKey(email, address));
}

/** Counts a registration. Throws `too_many_requests`. */
export function limitRegistration(address: string): Promise<void> {
  return consume(limiters().register, address, 'Too many accounts were created from your address. Try again later.');
}

/** Counts an upload. Throws `too_many_requests`. */
export function limitUpload(actor: Actor): Promise<void> {
  return consume(limiters().upload, actor.userId, 'You uploaded a lot of files in the last hour. Try again later.');
}
