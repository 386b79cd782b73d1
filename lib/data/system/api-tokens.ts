/** Tokens as whoever shows one may use them: the token is the authority. */
import { and, eq, gt, isNull, lt, or, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { apiTokens, users } from '@/db/schema';

export interface LiveApiToken {
  id: string;
  userId: string;
  scope: (typeof apiTokens.$inferSelect)['scope'];
  plan: (typeof users.$inferSelect)['plan'];
}

/** The token with this digest; undefined when there is none, or it was revoked or has expired. */
export async function findLiveApiToken(tokenHash: string): Promise<LiveApiToken | undefined> {
  const [found] = await database()
    .select({ id: apiTokens.id, userId: apiTokens.userId, scope: apiTokens.scope, plan: users.plan })
    .from(apiTokens)
    .innerJoin(users, eq(users.id, apiTokens.userId))
    .where(
      and(eq(apiTokens.tokenHash, tokenHash), or(isNull(apiTokens.expiresAt), gt(apiTokens.expiresAt, sql`now()`))),
    );
  return found;
}

/** Says that a token was used, unless that was said within the last minute. */
export async function touchApiToken(id: string): Promise<void> {
  const isOld = or(isNull(apiTokens.lastUsedAt), lt(apiTokens.lastUsedAt, sql`now() - interval '1 minute'`));
  await database()
    .update(apiTokens)
    .set({ lastUsedAt: sql`now()` })
    .where(and(eq(apiTokens.id, id), isOld));
}
