import { and, desc, eq, gt, ne, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { sessions } from '@/db/schema';
import { notFound } from './access';
import type { Actor } from './actor';

export type Session = typeof sessions.$inferSelect;

/** Where the actor is signed in, what was used last first. */
export async function listSessions(actor: Actor): Promise<Session[]> {
  return database()
    .select()
    .from(sessions)
    .where(
      and(eq(sessions.userId, actor.userId), gt(sessions.expiresAt, sql`now()`), gt(sessions.idleUntil, sql`now()`)),
    )
    .orderBy(desc(sessions.lastSeenAt), desc(sessions.id));
}

/** Whether the actor signed in to this session within so many seconds. */
export async function isFreshSession(actor: Actor, id: string, seconds: number): Promise<boolean> {
  const found = await database().$count(
    sessions,
    and(
      eq(sessions.id, id),
      eq(sessions.userId, actor.userId),
      gt(sessions.createdAt, sql`now() - make_interval(secs => ${seconds})`),
    ),
  );
  return found > 0;
}

/** Ends one of the actor's sessions. Throws `not_found`. */
export async function endSession(actor: Actor, id: string): Promise<void> {
  const ended = await database()
    .delete(sessions)
    .where(and(eq(sessions.id, id), eq(sessions.userId, actor.userId)))
    .returning({ id: sessions.id });
  if (ended.length === 0) throw notFound('session');
}

/** Ends all sessions of the actor but `kept`: how many. */
export async function endSessions(actor: Actor, kept?: string): Promise<number> {
  const ended = await database()
    .delete(sessions)
    .where(and(eq(sessions.userId, actor.userId), kept === undefined ? undefined : ne(sessions.id, kept)))
    .returning({ id: sessions.id });
  return ended.length;
}
