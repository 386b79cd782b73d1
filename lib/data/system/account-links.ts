/** Links that open an account to whoever holds them: the token is the authority. */
import { and, eq, gt, isNull, lt, ne, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { accountLinks, apiTokens, identities, sessions, users } from '@/db/schema';
import { AppError } from '@/lib/errors';
import { publicColumns, type User } from './accounts';

type Transaction = Parameters<Parameters<ReturnType<typeof database>['transaction']>[0]>[0];
type LinkRow = typeof accountLinks.$inferSelect;
export type LinkPurpose = LinkRow['purpose'];
export type NewAccountLink = Pick<LinkRow, 'userId' | 'purpose' | 'tokenHash' | 'expiresAt' | 'email'>;

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

/** The address that a link confirms; undefined when it is unknown, used or expired. */
export async function findVerification(tokenHash: string): Promise<{ email: string } | undefined> {
  const [found] = await database()
    .select({ email: accountLinks.email })
    .from(accountLinks)
    .where(live(tokenHash, 'verify_email'));
  return found?.email ? { email: found.email } : undefined;
}

export interface UsedVerification {
  userId: string;
  email: string;
  /** The address of the account until now. */
  before: string;
}

/**
 * Uses the link up: its address is verified and the account's. With another address than before, no other link to the account works any
 * longer. Undefined when it is unknown, used or expired. Throws `email_taken`, and the link stays.
 */
export async function redeemVerification(tokenHash: string): Promise<UsedVerification | undefined> {
  return database().transaction(async (tx) => {
    const [used] = await tx
      .delete(accountLinks)
      .where(live(tokenHash, 'verify_email'))
      .returning({ userId: accountLinks.userId, email: accountLinks.email });
    if (!used?.email) return undefined;
    const { userId, email } = used;
    const [user] = await tx.select(publicColumns).from(users).where(eq(users.id, userId)).for('update');
    if (!user) return undefined;
    const isTaken = and(eq(sql`lower(${users.email})`, email), ne(users.id, userId));
    if ((await tx.$count(users, isTaken)) > 0) {
      throw new AppError('email_taken', 'There is already an account with this e-mail address.');
    }
    await tx.update(users).set({ email, emailVerifiedAt: sql`now()` }).where(eq(users.id, userId));
    if (user.email !== email) await tx.delete(accountLinks).where(eq(accountLinks.userId, userId));
    return { userId, email, before: user.email };
  });
}

/**
 * Whoever sets a password by a link that was mailed to the address of the account reads its mail. Had nobody shown that before, somebody else
 * may have made the account and left ways of their own into it: they go.
 */
async function verifyByReset(tx: Transaction, userId: string, mailedTo: string | null): Promise<void> {
  if (mailedTo === null) return;
  const unverified = and(eq(users.id, userId), eq(users.email, mailedTo), isNull(users.emailVerifiedAt));
  const [verified] = await tx
    .update(users)
    .set({ emailVerifiedAt: sql`now()` })
    .where(unverified)
    .returning(publicColumns);
  if (!verified) return;
  await tx.delete(identities).where(eq(identities.userId, userId));
  await tx.delete(apiTokens).where(eq(apiTokens.userId, userId));
}

/** Uses the link up to set a password, which ends all sessions of the account: whose; undefined when it worked no more. */
export async function resetPassword(tokenHash: string, passwordHash: string): Promise<string | undefined> {
  return database().transaction(async (tx) => {
    const [used] = await tx
      .delete(accountLinks)
      .where(live(tokenHash, 'reset_password'))
      .returning({ userId: accountLinks.userId, email: accountLinks.email });
    if (!used) return undefined;
    await verifyByReset(tx, used.userId, used.email);
    await tx.update(users).set({ passwordHash }).where(eq(users.id, used.userId));
    await tx.delete(sessions).where(eq(sessions.userId, used.userId));
    return used.userId;
  });
}
