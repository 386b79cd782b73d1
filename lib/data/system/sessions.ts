/** Sessions as whoever shows their id may use them: the cookie or the token that names one was checked before. */
import { and, eq, gt, lt, or, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { onDatabase } from '@/db/prepared';
import { sessions, users } from '@/db/schema';
import { publicColumns, type User } from './accounts';

type SessionRow = typeof sessions.$inferSelect;
export type SessionKind = SessionRow['kind'];

/** How long a session lasts, in seconds: in all, and without being used. */
export interface Lifetime {
  absolute: number;
  idle: number;
}

export type NewSession = Pick<SessionRow, 'userId' | 'kind' | 'userAgent' | 'address'>;

const inSeconds = (seconds: number) => sql`now() + make_interval(secs => ${seconds})`;

/** Starts a session, and forgets those of the person that are over: its id. */
export async function insertSession(session: NewSession, { absolute, idle }: Lifetime): Promise<string> {
  return database().transaction(async (tx) => {
    const isOver = or(lt(sessions.expiresAt, sql`now()`), lt(sessions.idleUntil, sql`now()`));
    await tx.delete(sessions).where(and(eq(sessions.userId, session.userId), isOver));
    const [made] = await tx
      .insert(sessions)
      .values({ ...session, expiresAt: inSeconds(absolute), idleUntil: inSeconds(Math.min(idle, absolute)) })
      .returning({ id: sessions.id });
    if (!made) throw new Error('The inserted session was not returned.');
    return made.id;
  });
}

/** A session that is not over, with whose it is. */
export interface LiveSession {
  id: string;
  kind: SessionKind;
  lastSeenAt: Date;
  user: User;
}

/** Every request asks for its session. */
const findLive = onDatabase(() =>
  database()
    .select({ id: sessions.id, kind: sessions.kind, lastSeenAt: sessions.lastSeenAt, user: publicColumns })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(
      and(
        eq(sessions.id, sql.placeholder('id')),
        eq(sessions.userId, sql.placeholder('userId')),
        gt(sessions.expiresAt, sql`now()`),
        gt(sessions.idleUntil, sql`now()`),
      ),
    )
    .prepare('live_session'),
);

/** The session of a person; undefined when it was ended or is over, or is somebody else's, or the account is gone. */
export async function findLiveSession(id: string, userId: string): Promise<LiveSession | undefined> {
  const [found] = await findLive().execute({ id, userId });
  return found;
}

/** Says that a session was used, unless that was said within the last `everySeconds`. */
export async function touchSession(id: string, idleSeconds: number, everySeconds: number): Promise<void> {
  await database()
    .update(sessions)
    .set({
      lastSeenAt: sql`now()`,
      idleUntil: sql`least(${sessions.expiresAt}, ${inSeconds(idleSeconds)})`,
    })
    .where(and(eq(sessions.id, id), lt(sessions.lastSeenAt, inSeconds(-everySeconds))));
}

/** Ends the session whose cookie was shown: whose it was; undefined when it had ended before. */
export async function deleteSession(id: string): Promise<string | undefined> {
  const [ended] = await database().delete(sessions).where(eq(sessions.id, id)).returning({ userId: sessions.userId });
  return ended?.userId;
}
