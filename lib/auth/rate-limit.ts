import type { RateLimiterAbstract } from 'rate-limiter-flexible';
import type { Actor } from '@/lib/data/actor';
import { createRateLimiter } from '@/lib/data/system/rate-limits';
import { env } from '@/lib/env';
import { type Attempts, attemptKey, growingDelays, refusalOf } from './attempts';
import { noteQuota } from './quota';

const TOO_MANY_PASSWORDS = 'Too many passwords were tried on this link. Wait a while and try again.';

/** Steps to other providers and back within an hour for one address, two a sign-in. */
const PROVIDER_STEPS = 600;

/** Mails within an hour that ask somebody to confirm an address. */
const VERIFICATIONS = 5;

interface Limiters {
  register: RateLimiterAbstract;
  upload: RateLimiterAbstract;
  model: RateLimiterAbstract;
  sharePassword: Attempts;
  shareLink: Attempts;
  invite: RateLimiterAbstract;
  provider: RateLimiterAbstract;
  verification: RateLimiterAbstract;
}

let created: Limiters | undefined;

function limiters(): Limiters {
  created ??= {
    register: createRateLimiter({ name: 'register', points: env().RATE_LIMIT_REGISTER, seconds: 60 * 60 }),
    upload: createRateLimiter({ name: 'upload', points: env().RATE_LIMIT_UPLOAD, seconds: 60 * 60 }),
    model: createRateLimiter({ name: 'model', points: env().RATE_LIMIT_MODEL, seconds: 60 * 60 }),
    sharePassword: growingDelays({ name: 'share', free: env().RATE_LIMIT_SHARE, message: TOO_MANY_PASSWORDS }),
    shareLink: growingDelays({ name: 'share-link', free: 10 * env().RATE_LIMIT_SHARE, message: TOO_MANY_PASSWORDS }),
    invite: createRateLimiter({ name: 'invite', points: env().RATE_LIMIT_INVITE, seconds: 60 * 60 }),
    verification: createRateLimiter({ name: 'verification', points: VERIFICATIONS, seconds: 60 * 60 }),
    provider: createRateLimiter({ name: 'provider', points: PROVIDER_STEPS, seconds: 60 * 60 }),
  };
  return created;
}

/** Counts one, and notes for the answer what is left. Throws `too_many_requests`. */
export async function consume(limiter: RateLimiterAbstract, key: string, message: string): Promise<void> {
  try {
    noteQuota(limiter.points, await limiter.consume(key));
  } catch (refusal) {
    throw refusalOf(refusal, limiter.points, message);
  }
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

/** Counts a mail with which the actor confirms an address. Throws `too_many_requests`. */
export function limitVerifications(actor: Actor): Promise<void> {
  return consume(limiters().verification, actor.userId, 'Too many links were asked for. Wait a while and try again.');
}

/** Counts a step of signing in with another provider, which has us ask it. Throws `too_many_requests`. */
export function limitProviders(address: string): Promise<void> {
  return consume(limiters().provider, address, 'Too many attempts to sign in from your address. Try again later.');
}

/**
 * Counts an attempt at the password of a share link, by the digest of its token: few from one address, and ten times as many
 * from all together, before they have to wait. Throws `too_many_requests`.
 */
export async function limitSharePassword(tokenHash: string, address: string): Promise<void> {
  const key = attemptKey(address, tokenHash);
  await limiters().sharePassword.count(key);
  try {
    await limiters().shareLink.count(tokenHash);
  } catch (refusal) {
    await limiters().sharePassword.takeBack(key);
    throw refusal;
  }
}

/** Forgets the attempts from this address, and this one among all, once one succeeded. */
export async function forgetSharePasswords(tokenHash: string, address: string): Promise<void> {
  await limiters().sharePassword.forget(attemptKey(address, tokenHash));
  await limiters().shareLink.takeBack(tokenHash);
}
