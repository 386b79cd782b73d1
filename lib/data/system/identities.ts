/** Who people are elsewhere, for signing in: what the provider told of them was checked before. */
import { and, eq, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { identities, users } from '@/db/schema';
import { publicColumns, type ToldIdentity, type User } from './accounts';

const told = ({ issuer, subject }: ToldIdentity) => and(eq(identities.issuer, issuer), eq(identities.subject, subject));

/** The account that was connected with this identity, if any. */
export async function findUserOfIdentity(identity: ToldIdentity): Promise<User | undefined> {
  const [found] = await database()
    .select(publicColumns)
    .from(identities)
    .innerJoin(users, eq(users.id, identities.userId))
    .where(told(identity));
  return found;
}

/** Writes down that somebody signed in with it. */
export async function touchIdentity(identity: ToldIdentity): Promise<void> {
  await database().update(identities).set({ lastUsedAt: sql`now()` }).where(told(identity));
}
