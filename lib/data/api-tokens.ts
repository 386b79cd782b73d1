import { and, count, desc, eq } from 'drizzle-orm';
import { database } from '@/db/client';
import { apiTokens } from '@/db/schema';
import { AppError } from '@/lib/errors';
import { notFound } from './access';
import type { Actor } from './actor';

export type ApiToken = typeof apiTokens.$inferSelect;
export type NewApiToken = Pick<ApiToken, 'name' | 'scope' | 'tokenHash' | 'tokenHint' | 'expiresAt'>;

const MOST_TOKENS = 100;

/** The actor's tokens, newest first, those that have expired too. */
export async function listApiTokens(actor: Actor): Promise<ApiToken[]> {
  return database()
    .select()
    .from(apiTokens)
    .where(eq(apiTokens.userId, actor.userId))
    .orderBy(desc(apiTokens.createdAt), desc(apiTokens.id));
}

/** Keeps a new token of the actor. Throws `wrong_state` when there are too many. */
export async function insertApiToken(actor: Actor, token: NewApiToken): Promise<ApiToken> {
  const [kept] = await database().select({ count: count() }).from(apiTokens).where(eq(apiTokens.userId, actor.userId));
  if (kept && kept.count >= MOST_TOKENS) {
    throw new AppError('wrong_state', `You have ${MOST_TOKENS} tokens, the most there can be. Revoke one first.`);
  }
  const [made] = await database()
    .insert(apiTokens)
    .values({ ...token, userId: actor.userId })
    .returning();
  if (!made) throw new Error('The inserted token was not returned.');
  return made;
}

/** Revokes one of the actor's tokens. Throws `not_found`. */
export async function revokeApiToken(actor: Actor, id: string): Promise<void> {
  const revoked = await database()
    .delete(apiTokens)
    .where(and(eq(apiTokens.id, id), eq(apiTokens.userId, actor.userId)))
    .returning({ id: apiTokens.id });
  if (revoked.length === 0) throw notFound('token');
}
