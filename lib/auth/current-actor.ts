import type { Actor } from '@/lib/data/actor';
import type { User } from '@/lib/data/system/accounts';
import type { LiveApiToken } from '@/lib/data/system/api-tokens';
import { AppError } from '@/lib/errors';
import { verifyAccessToken } from './access-token';
import { isApiToken, requireApiToken } from './api-token';
import { cookieClaims } from './session-cookie';
import { requireSession } from './sessions';

/**
 * How a request proved who it comes from: with the cookie of a session, which a browser sends along on its own; with an access token of
 * a session; with a token made for a program.
 */
export type Authentication =
  | { actor: Actor; by: 'session' | 'bearer'; sessionId: string }
  | { actor: Actor; by: 'token'; token: LiveApiToken };

/** Who sends this request: the bearer token's owner, else the session's. Throws `unauthenticated`. */
export async function authenticateRequest(headers: Headers): Promise<Authentication> {
  const authorization = headers.get('authorization');
  if (authorization !== null) {
    const token = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
    if (!token) throw new AppError('unauthenticated', 'Use "Authorization: Bearer <token>".');
    if (isApiToken(token)) {
      const found = await requireApiToken(token);
      return { actor: { userId: found.userId }, by: 'token', token: found };
    }
    const { id, user } = await requireSession(await verifyAccessToken(token));
    return { actor: { userId: user.id }, by: 'bearer', sessionId: id };
  }
  const claims = await cookieClaims(headers);
  if (!claims) throw new AppError('unauthenticated', 'Sign in first.');
  const { id, user } = await requireSession(claims);
  return { actor: { userId: user.id }, by: 'session', sessionId: id };
}

/** Who is signed in, and in which session. */
export interface SignedIn extends User {
  sessionId: string;
}

/** The signed-in user for a page: pass `await headers()` of next/headers. Undefined when signed out. */
export async function currentUser(headers: Headers): Promise<SignedIn | undefined> {
  const claims = await cookieClaims(headers);
  if (!claims) return undefined;
  try {
    const { id, user } = await requireSession(claims);
    return { ...user, sessionId: id };
  } catch (error) {
    if (error instanceof AppError && error.code === 'unauthenticated') return undefined;
    throw error;
  }
}
