import { tokenDigest } from '@/lib/auth/token';
import type { SuccessJson } from '@/lib/contract/common';
import type { Actor } from '@/lib/data/actor';
import { revokeShare, type ShareTarget } from '@/lib/data/shares';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Ends a link, named by its token or, as lists know it, by its id. Throws `not_found`, `forbidden`. */
export async function revokeLink(actor: Actor, target: ShareTarget, tokenOrId: string): Promise<SuccessJson> {
  const link = UUID.test(tokenOrId) ? { id: tokenOrId } : { tokenHash: tokenDigest(tokenOrId) };
  await revokeShare(actor, target, link);
  return { success: true };
}
