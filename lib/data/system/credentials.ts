/** What lets somebody in, for whoever keeps a connection open that was opened with it. */
import { and, eq, gt, isNull, or, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { apiTokens, sessions } from '@/db/schema';
import { subscribeToJob } from './job-events';

/** A session, or a token made for a program. */
export interface Credential {
  kind: 'session' | 'token';
  id: string;
}

/** Whether it still lets anybody in. */
export async function isLive({ kind, id }: Credential): Promise<boolean> {
  const db = database();
  const isUnused = gt(sessions.idleUntil, sql`now()`);
  const live =
    kind === 'session'
      ? db
          .select({ id: sessions.id })
          .from(sessions)
          .where(and(eq(sessions.id, id), gt(sessions.expiresAt, sql`now()`), isUnused))
      : db
          .select({ id: apiTokens.id })
          .from(apiTokens)
          .where(and(eq(apiTokens.id, id), or(isNull(apiTokens.expiresAt), gt(apiTokens.expiresAt, sql`now()`))));
  return (await live).length > 0;
}

/** Calls back when it may have been ended, whoever did so: a trigger tells its id. Returns how to stop. */
export const subscribeToCredential = ({ id }: Credential, onChange: () => void): (() => void) =>
  subscribeToJob(id, onChange);
