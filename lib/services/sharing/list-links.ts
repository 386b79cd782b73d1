import type { ShareJson } from '@/lib/contract/sharing';
import type { Actor } from '@/lib/data/actor';
import { listShares, type Share, type ShareTarget } from '@/lib/data/shares';

/** The links to this that were not revoked, newest first. Throws `not_found`. */
export async function listLinks(actor: Actor, target: ShareTarget): Promise<ShareJson[]> {
  return (await listShares(actor, target)).map(shareJson);
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
