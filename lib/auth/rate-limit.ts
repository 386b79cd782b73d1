import { createHash } from 'node:crypto';
import { type RateLimiterAbstract, RateLimiterRes } from 'rate-limiter-flexible';
import type { Actor } from '@/lib/data/actor';
import { createRateLimiter } from '@/lib/data/system/rate-limits';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';

interface Limiters {
  login: RateLimiterAbstract;
  register: RateLimiterAbstract;
  upload: RateLimiterAbstract;
  model: RateLimiterAbstract;
  sharePassword: RateLimiterAbstract;
  shareLink: RateLimiterAbstract;
  invite: RateLimiterAbstract;
}

let created: Limiters | undefined;

function limiters(): Limiters {
  created ??= {
    login: createRateLimiter({ name: 'login', points: env().RATE_LIMIT_LOGIN, seconds: 15 * 60 }),
    register: createRateLimiter({ name: 'register', points: env().RATE_LIMIT_REGISTER, seconds: 60 * 60 }),
    upload: createRateLimiter({ name: 'upload', points: env().RATE_LIMIT_UPLOAD, seconds: 60 * 60 }),
    model: createRateLimiter({ name: 'model', points: env().RATE_LIMIT_MODEL, seconds: 60 * 60 }),
    sharePassword: createRateLimiter({ name: 'share', points: env().RATE_LIMIT_SHARE, seconds: 15 * 60 }),
    shareLink: createRateLimiter({ name: 'share-link', points: 10 * env().RATE_LIMIT_SHARE, seconds: 15 * 60 }),
    invite: createRateLimiter({ name: 'invite', points: env().RATE_LIMIT_INVITE, seconds: 60 * 60 }),
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

const attemptKey = (target: string, address: string): string =>
  createHash('sha256').update(`${address}\n${target}`).digest('base64url');

/** Counts an attempt to sign in. Throws `too_many_requests`. */
export function limitLogin(email: string, address: string): Promise<void> {
  return consume(
    limiters().login,
    attemptKey(email, address),
    'Too many attempts to sign in. Wait a while and try again.',
  );
}

/** Forgets the attempts once one succeeded. */
export async function forgetLoginAttempts(email: string, address: string): Promise<void> {
  await limiters().login.delete(attemptKey(email, address));
}

/** Counts a registration. Throws `too_many_requests`. */
export function limitRegistration(address: string): Promise<void> {
  return consume(limiters().register, address, 'Too many accounts were created from your address. Try again later.');
}

/** Counts an upload. Throws `too_many_requests`. */
export function limitUpload(actor: Actor): Promise<void> {
  return consume(limiters().upload, actor.userId, 'You uploaded a lot of files in the last hour. Try again later.');
}

/** Counts a call of the language model. Throws `too_many_requests`. */
export function limitModel(actor: Actor): Promise<void> {
  return consume(limiters().model, actor.userId, 'The model has been asked often in the last hour; try again later.');
}

/** Counts an invitation, which may send a mail to anybody. Throws `too_many_requests`. */
export function limitInvites(actor: Actor): Promise<void> {
  return consume(limiters().invite, actor.userId, 'You invited many people in the last hour. Try again later.');
}

const TOO_MANY_PASSWORDS = 'Too many passwords were tried on this link. Wait a while and try again.';

/**
 * Counts an attempt at the password of a share link, by the digest of its token: few from one address, and ten times as many
 * from all together. Throws `too_many_requests`.
 */
export async function limitSharePassword(tokenHash: string, address: string): Promise<void> {
  await consume(limiters().sharePassword, attemptKey(tokenHash, address), TOO_MANY_PASSWORDS);
  await consume(limiters().shareLink, tokenHash, TOO_MANY_PASSWORDS);
}

/** Forgets the attempts from this address, and this one among all, once one succeeded. */
export async function forgetSharePasswords(tokenHash: string, address: string): Promise<void> {
  await limiters().sharePassword.delete(attemptKey(tokenHash, address));
  await limiters().shareLink.reward(tokenHash, 1);
}
