import type { z } from 'zod';
import { hashPassword } from '@/lib/auth/passwords';
import type { NewShareJson, ShareJson } from '@/lib/contract/charts';
import type { Actor } from '@/lib/data/actor';
import {
  insertShare,
  listShares,
  requireShareable,
  revokeShare,
  type Share,
  type ShareTarget,
} from '@/lib/data/shares';
import { env } from '@/lib/env';
import type { newShareSchema } from './new-share';
import { newToken, tokenDigest } from './token';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The address of a link, as people open it. */
export const shareUrl = (token: string): string => new URL(`/share/${token}`, env().NEXTAUTH_URL).href;

/** Makes a link; the answer is the only place its token is ever told. Throws `not_found`, `forbidden`. */
export async function createLink(
  actor: Actor,
  target: ShareTarget,
  { expires_at, password }: z.output<typeof newShareSchema>,
): Promise<NewShareJson> {
  // Before a password is hashed, which is meant to take a while.
  await requireShareable(actor, target);
  const { token, ...kept } = newToken();
  const { id } = await insertShare(actor, target, {
    ...kept,
    passwordHash: password ? await hashPassword(password) : null,
    expiresAt: expires_at ?? null,
  });
  return { url: shareUrl(token), token, share_id: id };
}

/** The links to this that were not revoked, newest first. Throws `not_found`. */
export async function listLinks(actor: Actor, target: ShareTarget): Promise<ShareJson[]> {
  return (await listShares(actor, target)).map(shareJson);
}

/** Ends a link, named by its token or, as lists know it, by its id. Throws `not_found`, `forbidden`. */
export async function revokeLink(actor: Actor, target: ShareTarget, tokenOrId: string): Promise<{ success: true }> {
  const link = UUID.test(tokenOrId) ? { id: tokenOrId } : { tokenHash: tokenDigest(tokenOrId) };
  await revokeShare(actor, target, link);
  return { success: true };
}

const shareJson = (share: Share): ShareJson => ({
  share_id: share.id,
  kind: share.kind,
  token_hint: share.tokenHint,
  has_password: share.hasPassword,
  expires_at: share.expiresAt?.toISOString() ?? null,
  is_expired: share.isExpired,
  view_count: share.viewCount,
  last_viewed_at: share.lastViewedAt?.toISOString() ?? null,
  created_at: share.createdAt.toISOString(),
  created_by: share.createdBy,
});
