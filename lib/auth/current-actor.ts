import { findOwnAccount } from '@/lib/data/accounts';
import type { Actor } from '@/lib/data/actor';
import type { User } from '@/lib/data/system/accounts';
import { AppError } from '@/lib/errors';
import { verifyAccessToken } from './access-token';
import { sessionActor } from './session-cookie';

/** How a request proved who it comes from; a browser sends its cookie along on its own, a bearer token never. */
export interface Authentication {
  actor: Actor;
  by: 'bearer' | 'session';
}

async function requireAccount(actor: Actor): Promise<User> {
  const user = await findOwnAccount(actor);
  if (!user) throw new AppError('unauthenticated', 'This account does not exist any more.');
  return user;
}

/** Who sends this request: the bearer token's owner, else the session's. Throws `unauthenticated`. */
export async function authenticateRequest(headers: Headers): Promise<Authentication> {
  const authorization = headers.get('authorization');
  if (authorization !== null) {
    const token = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
    if (!token) throw new AppError('unauthenticated', 'Use "Authorization: Bearer <access token>".');
    const actor = await verifyAccessToken(token);
    await requireAccount(actor);
    return { actor, by: 'bearer' };
  }
  const actor = await sessionActor(headers);
  if (!actor) throw new AppError('unauthenticated', 'Sign in first.');
  await requireAccount(actor);
  return { actor, by: 'session' };
}

/** The actor of a request. Throws `unauthenticated`. */
export async function currentActor(request: Request): Promise<Actor> {
  return (await authenticateRequest(request.headers)).actor;
}

/** The signed-in user for a page: pass `await headers()` of next/headers. Undefined when signed out. */
export async function currentUser(headers: Headers): Promise<User | undefined> {
  const actor = await sessionActor(headers);
  return actor && (await findOwnAccount(actor));
}
