import { and, eq, isNull, ne, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { accountLinks, sessions, users } from '@/db/schema';
import { publicColumns, type User } from '@/lib/data/system/accounts';
import { AppError } from '@/lib/errors';
import type { Actor } from './actor';

/** The actor's own account; undefined once it was deleted. */
export async function findOwnAccount(actor: Actor): Promise<User | undefined> {
  const [user] = await database().select(publicColumns).from(users).where(eq(users.id, actor.userId));
  return user;
}

/** The actor's address, and whether somebody showed that it is theirs. Throws `unauthenticated` once the account was deleted. */
export async function findEmailState(actor: Actor): Promise<{ email: string; isVerified: boolean }> {
  const [user] = await database()
    .select({ email: users.email, verifiedAt: users.emailVerifiedAt })
    .from(users)
    .where(eq(users.id, actor.userId));
  if (!user) throw new AppError('unauthenticated', 'This account does not exist any more.');
  return { email: user.email, isVerified: user.verifiedAt !== null };
}

/** Writes down that the actor's address is theirs, if this is still it and nobody did before. */
export async function confirmEmail(actor: Actor, email: string): Promise<void> {
  const waiting = and(eq(users.id, actor.userId), eq(users.email, email), isNull(users.emailVerifiedAt));
  await database().update(users).set({ emailVerifiedAt: sql`now()` }).where(waiting);
}

/** Whether nobody but the actor has this address. */
export async function isEmailFree(actor: Actor, email: string): Promise<boolean> {
  const others = and(eq(sql`lower(${users.email})`, email.toLowerCase()), ne(users.id, actor.userId));
  return (await database().$count(users, others)) === 0;
}

/** The hash of the actor's own password; null for an account without one, undefined once the account was deleted. */
export async function findOwnPasswordHash(actor: Actor): Promise<string | null | undefined> {
  const [user] = await database()
    .select({ passwordHash: users.passwordHash })
    .from(users)
    .where(eq(users.id, actor.userId));
  return user?.passwordHash;
}

/** Gives the actor another password and ends their sessions but the one that asks, with every link that could set another: how many. */
export async function replacePassword(actor: Actor, passwordHash: string, keptSessionId: string): Promise<number> {
  return database().transaction(async (tx) => {
    await tx.update(users).set({ passwordHash }).where(eq(users.id, actor.userId));
    await tx.delete(accountLinks).where(eq(accountLinks.userId, actor.userId));
    const ended = await tx
      .delete(sessions)
      .where(and(eq(sessions.userId, actor.userId), ne(sessions.id, keptSessionId)))
      .returning({ id: sessions.id });
    return ended.length;
  });
}
