/** Links that open an account to whoever holds them: the token is the authority. */
import { and, eq, gt, lt, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { accountLinks, sessions, users } from '@/db/schema';
import { publicColumns, type User } from './accounts';

type LinkRow = typeof accountLinks.$inferSelect;
export type LinkPurpose = LinkRow['purpose'];
export type NewAccountLink = Pick<LinkRow, 'userId' | 'purpose' | 'tokenHash' | 'expiresAt'>;

/** Keeps a link; those for the same purpose from before, and whosever have expired, work no longer. */
export async function insertAccountLink(link: NewAccountLink): Promise<void> {
  await database().transaction(async (tx) => {
    await tx
      .delete(accountLinks)
      .where(and(eq(accountLinks.userId, link.userId), eq(accountLinks.purpose, link.purpose)));
    await tx.delete(accountLinks).where(lt(accountLinks.expiresAt, sql`now()`));
    await tx.insert(accountLinks).values(link);
  });
}

const live = (tokenHash: string, purpose: LinkPurpose) =>
  and(eq(accountLinks.tokenHash, tokenHash), eq(accountLinks.purpose, purpose), gt(accountLinks.expiresAt, sql`now()`));

/** Whose account the link opens; undefined when it is unknown, used or expired. */
export async function findLinkedAccount(tokenHash: string, purpose: LinkPurpose): Promise<User | undefined> {
  const [found] = await database()
    .select(publicColumns)
    .from(accountLinks)
    .innerJoin(users, eq(users.id, accountLinks.userId))
    .where(live(tokenHash, purpose));
  return found;
}

/** Uses the link up to set a password, which ends all sessions of the account: whose; undefined when it worked no more. */
export async function resetPassword(tokenHash: string, passwordHash: string): Promise<string | undefined> {
  return database().transaction(async (tx) => {
    const [used] = await tx
      .delete(accountLinks)
      .where(live(tokenHash, 'reset_password'))
      .returning({ userId: accountLinks.userId });
    if (!used) return undefined;
    await tx.update(users).set({ passwordHash }).where(eq(users.id, used.userId));
    await tx.delete(sessions).where(eq(sessions.userId, used.userId));
    return used.userId;
  });
}
