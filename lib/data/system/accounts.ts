import { eq, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { identities, memberships, users, workspaces } from '@/db/schema';
import { AppError } from '@/lib/errors';

export interface User {
  id: string;
  email: string;
  name: string;
}

/** Who somebody is elsewhere, as a provider told. */
export type ToldIdentity = Pick<typeof identities.$inferSelect, 'provider' | 'issuer' | 'subject' | 'email'>;

/** What others may know of an account. */
export const publicColumns = { id: users.id, email: users.email, name: users.name };

/** Creates a user together with its personal workspace, and with who they are elsewhere if that is how they came, where the address was verified. Throws `email_taken`. */
export async function registerUser(
  user: { email: string; name: string; passwordHash: string | null },
  identity?: ToldIdentity,
): Promise<User> {
  return database().transaction(async (tx) => {
    const emailVerifiedAt = identity ? sql`now()` : null;
    const [created] = await tx
      .insert(users)
      .values({ ...user, emailVerifiedAt })
      .onConflictDoNothing()
      .returning(publicColumns);
    if (!created) {
      throw new AppError('email_taken', 'There is already an account with this e-mail address.', {
        fields: { email: 'is taken' },
      });
    }
    const [workspace] = await tx
      .insert(workspaces)
      .values({ name: user.name, personalOf: created.id })
      .returning({ id: workspaces.id });
    if (!workspace) throw new Error('The inserted workspace was not returned.');
    await tx.insert(memberships).values({ workspaceId: workspace.id, userId: created.id, role: 'admin' });
    if (identity) await tx.insert(identities).values({ ...identity, userId: created.id, lastUsedAt: sql`now()` });
    return created;
  });
}

/** The account behind an e-mail address, with the hash of its password if it has one, for signing in. */
export async function findCredentials(email: string): Promise<(User & { passwordHash: string | null }) | undefined> {
  const [user] = await database()
    .select({ ...publicColumns, passwordHash: users.passwordHash })
    .from(users)
    .where(eq(sql`lower(${users.email})`, email.toLowerCase()));
  return user;
}

/** How many requests an hour the tokens of the account may make, by an operator's decision. Whether there is such an account. */
export async function setPlan(email: string, plan: (typeof users.$inferSelect)['plan']): Promise<boolean> {
  const changed = await database()
    .update(users)
    .set({ plan })
    .where(eq(sql`lower(${users.email})`, email.toLowerCase()))
    .returning({ id: users.id });
  return changed.length > 0;
}
