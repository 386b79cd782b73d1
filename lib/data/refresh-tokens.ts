import { and, eq, lt, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { refreshTokens } from '@/db/schema';
import type { NewRefreshToken } from '@/lib/data/system/refresh-tokens';
import type { Actor } from './actor';

/** Starts a family of refresh tokens at sign-in, and forgets the actor's expired ones. */
export async function startTokenFamily(actor: Actor, token: NewRefreshToken): Promise<void> {
  await database().transaction(async (tx) => {
    await tx
      .delete(refreshTokens)
      .where(and(eq(refreshTokens.userId, actor.userId), lt(refreshTokens.expiresAt, sql`now()`)));
    await tx.insert(refreshTokens).values({ userId: actor.userId, familyId: sql`gen_random_uuid()`, ...token });
  });
}
