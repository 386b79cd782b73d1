import type { Actor } from '@/lib/data/actor';
import type { User } from '@/lib/data/system/accounts';
import { AppError } from '@/lib/errors';
import { verifyAccessToken } from './access-token';
import { cookieClaims } from './session-cookie';
import { requireSession } from './sessions';

/** How a request proved who it comes from; a browser sends its cookie along on its own, a bearer token never. */
export interface Authentication {
  actor: Actor;
  by: 'bearer' | 'session';
  /** The session that the cookie or the token belongs to. */
  sessionId: string;
}

/** Who sends this request: the bearer token's owner, else the session's. Throws `unauthenticated`. */
export async function authenticateRequest(headers: Headers): Promise<Authentication> {
  const authorization = headers.get('authorization');
  if (authorization !== null) {
    const token = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
    if (!token) throw new AppError('unauthenticated', 'Use "Authorization: Bearer <access token>".');
    const { id, user } = await requireSession(await verifyAccessToken(token));
    return { actor: { userId: user.id }, by: 'bearer', sessionId: id };
  }
  const claims = await cookieClaims(headers);
  if (!claims) throw new AppError('unauthenticated', 'Sign in first.');
  const { id, user } = await requireSession(claims);
  return { actor: { userId: user.id }, by: 'session', sessionId: id };
}

/** The actor of a request. Throws `unauthenticated`. */
export async function currentActor(request: Request): Promise<Actor> {
  return (await authenticateRequest(request.headers)).actor;
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
