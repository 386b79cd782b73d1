import { hashPassword } from '@/lib/auth/passwords';
import { newToken } from '@/lib/auth/token';
import type { NewShare, NewShareJson } from '@/lib/contract/sharing';
import type { Actor } from '@/lib/data/actor';
import { insertShare, requireShareable, type ShareTarget } from '@/lib/data/shares';
import { shareUrl } from './share-url';

/** Makes a link; the answer is the only place its token is ever told. Throws `not_found`, `forbidden`. */
export async function createLink(
  actor: Actor,
  target: ShareTarget,
  { expires_at, password }: NewShare,
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
