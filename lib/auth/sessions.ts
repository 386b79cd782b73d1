import { isIP } from 'node:net';
import { recordSecurity } from '@/lib/data/system/security-log';
import {
  deleteSession,
  findLiveSession,
  insertSession,
  type Lifetime,
  type LiveSession,
  type SessionKind,
  touchSession,
} from '@/lib/data/system/sessions';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { logger } from '@/lib/log';
import { clientAddress } from './client-address';

const DAY = 86_400;
/** A refresh token works so long, and so does a program's session that is not used. */
export const REFRESH_TOKEN_DAYS = 30;
const API_LIFETIME: Lifetime = { absolute: 180 * DAY, idle: REFRESH_TOKEN_DAYS * DAY };
/** Not every request is written down. */
const TOUCH_SECONDS = 60;
const MAX_USER_AGENT = 300;

/** How long a session lasts, in seconds. */
export function lifetimeOf(kind: SessionKind): Lifetime {
  if (kind === 'api') return API_LIFETIME;
  return { absolute: env().SESSION_DAYS * DAY, idle: env().SESSION_IDLE_DAYS * DAY };
}

/** What a cookie or an access token says of itself, once its seal was checked. */
export interface SessionClaims {
  userId: string;
  sessionId: string;
}

/** Starts a session of somebody who just proved who they are, on what sent these headers: its id. */
export async function startSession(userId: string, kind: SessionKind, headers: Headers): Promise<string> {
  const userAgent = headers.get('user-agent')?.slice(0, MAX_USER_AGENT) ?? null;
  const address = clientAddress(headers);
  const isKnown = isIP(address) !== 0;
  return insertSession({ userId, kind, userAgent, address: isKnown ? address : null }, lifetimeOf(kind));
}

/** The session that is claimed. Throws `unauthenticated` when it was ended or is over, and when the account is gone. */
export async function requireSession({ sessionId, userId }: SessionClaims): Promise<LiveSession> {
  const session = await findLiveSession(sessionId, userId);
  if (!session) throw new AppError('unauthenticated', 'This session has ended. Sign in again.');
  if (Date.now() - session.lastSeenAt.getTime() > TOUCH_SECONDS * 1000) {
    // Reading goes on also where nothing can be written, as on a full disk.
    await touchSession(session.id, lifetimeOf(session.kind).idle, TOUCH_SECONDS).catch((err: unknown) =>
      logger.warn({ err }, 'The use of a session could not be written down'),
    );
  }
  return session;
}

/** Ends the session whose cookie was shown. */
export async function endShownSession(sessionId: string): Promise<void> {
  const userId = await deleteSession(sessionId);
  if (userId) await recordSecurity({ kind: 'session_ended', actorId: userId, subject: sessionId });
}
