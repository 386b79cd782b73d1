import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { refreshTokens, sessions } from '@/db/schema';

export interface NewRefreshToken {
  tokenHash: string;
  expiresAt: Date;
}

/** Gives a session its first refresh token. */
export async function insertRefreshToken(sessionId: string, token: NewRefreshToken): Promise<void> {
  await database()
    .insert(refreshTokens)
    .values({ sessionId, ...token });
}

/** Whose session a refresh token belongs to. */
export interface Refreshed {
  sessionId: string;
  userId: string;
}

/**
 * Exchanges a refresh token for its successor and returns what it belongs to. Undefined when it is unknown, expired or was
 * used before; a second use means that somebody else holds it, so the whole session is ended.
 */
export async function rotateRefreshToken(usedHash: string, successor: NewRefreshToken): Promise<Refreshed | undefined> {
  return database().transaction(async (tx) => {
    const [used] = await tx
      .update(refreshTokens)
      .set({ usedAt: sql`now()` })
      .from(sessions)
      .where(
        and(
          eq(refreshTokens.tokenHash, usedHash),
          isNull(refreshTokens.usedAt),
          gt(refreshTokens.expiresAt, sql`now()`),
          eq(sessions.id, refreshTokens.sessionId),
          gt(sessions.expiresAt, sql`now()`),
        ),
      )
      .returning({ sessionId: sessions.id, userId: sessions.userId });
    if (used) {
      await tx.insert(refreshTokens).values({ sessionId: used.sessionId, ...successor });
      return used;
    }
    const [known] = await tx.select().from(refreshTokens).where(eq(refreshTokens.tokenHash, usedHash));
    if (known?.usedAt) await tx.delete(sessions).where(eq(sessions.id, known.sessionId));
    return undefined;
  });
}
