import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { refreshTokens } from '@/db/schema';
import type { Actor } from '@/lib/data/actor';

export interface NewRefreshToken {
  tokenHash: string;
  expiresAt: Date;
}

/**
 * Exchanges a refresh token for its successor and returns whose it is. Undefined when it is unknown, expired or was
 * used before; a second use means that somebody else holds it, so its whole family is revoked.
 */
export async function rotateRefreshToken(usedHash: string, successor: NewRefreshToken): Promise<Actor | undefined> {
  return database().transaction(async (tx) => {
    const [used] = await tx
      .update(refreshTokens)
      .set({ usedAt: sql`now()` })
      .where(
        and(
          eq(refreshTokens.tokenHash, usedHash),
          isNull(refreshTokens.usedAt),
          gt(refreshTokens.expiresAt, sql`now()`),
        ),
      )
      .returning();
    if (used) {
      await tx.insert(refreshTokens).values({ userId: used.userId, familyId: used.familyId, ...successor });
      return { userId: used.userId };
    }
    const [known] = await tx.select().from(refreshTokens).where(eq(refreshTokens.tokenHash, usedHash));
    if (known?.usedAt) await tx.delete(refreshTokens).where(eq(refreshTokens.familyId, known.familyId));
    return undefined;
  });
}
