import { and, asc, eq } from 'drizzle-orm';
import { database } from '@/db/client';
import { identities, users } from '@/db/schema';
import type { ToldIdentity } from '@/lib/data/system/accounts';
import { AppError } from '@/lib/errors';
import { notFound } from './access';
import type { Actor } from './actor';

export type Identity = typeof identities.$inferSelect;

/** Who the actor is elsewhere, what was connected first first. */
export async function listIdentities(actor: Actor): Promise<Identity[]> {
  return database()
    .select()
    .from(identities)
    .where(eq(identities.userId, actor.userId))
    .orderBy(asc(identities.createdAt), asc(identities.id));
}

/** Lets the actor sign in with this identity, too. Throws `wrong_state` when it is another person's. */
export async function connectIdentity(actor: Actor, identity: ToldIdentity): Promise<void> {
  const row = { ...identity, userId: actor.userId };
  const [added] = await database()
    .insert(identities)
    .values(row)
    .onConflictDoNothing()
    .returning({ id: identities.id });
  if (added) return;
  const [own] = await database()
    .select({ id: identities.id })
    .from(identities)
    .where(
      and(
        eq(identities.userId, actor.userId),
        eq(identities.issuer, identity.issuer),
        eq(identities.subject, identity.subject),
      ),
    );
  if (!own) throw new AppError('wrong_state', 'Another account of RefineX is connected with it.');
}

/**
 * Signs the actor in with this identity no longer: which provider it was of. Throws `not_found`, and `wrong_state` for the last way the actor
 * has to sign in.
 */
export async function disconnectIdentity(actor: Actor, id: string): Promise<string> {
  return database().transaction(async (tx) => {
    // One after the other: two at once would each think that the other way stays.
    const [user] = await tx
      .select({ passwordHash: users.passwordHash })
      .from(users)
      .where(eq(users.id, actor.userId))
      .for('update');
    const own = await tx
      .select({ id: identities.id, provider: identities.provider })
      .from(identities)
      .where(eq(identities.userId, actor.userId));
    const found = own.find((identity) => identity.id === id);
    if (!found) throw notFound('identity');
    if (!user?.passwordHash && own.length === 1) {
      throw new AppError('wrong_state', 'This is the only way you have to sign in. Choose a password first.');
    }
    await tx.delete(identities).where(and(eq(identities.id, id), eq(identities.userId, actor.userId)));
    return found.provider;
  });
}
