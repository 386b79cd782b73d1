import { and, eq, ne } from 'drizzle-orm';
import { database } from '@/db/client';
import { accountLinks, sessions, users } from '@/db/schema';
import { publicColumns, type User } from '@/lib/data/system/accounts';
import type { Actor } from './actor';

/** The actor's own account; undefined once it was deleted. */
export async function findOwnAccount(actor: Actor): Promise<User | undefined> {
  const [user] = await database().select(publicColumns).from(users).where(eq(users.id, actor.userId));
  return user;
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
