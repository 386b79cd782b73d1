import { recordAccountEvent } from '@/lib/auth/account-event';
import type { Actor } from '@/lib/data/actor';
import { revokeApiToken } from '@/lib/data/api-tokens';

/** Revokes one of the actor's tokens. Throws `not_found`. */
export async function revokeToken(actor: Actor, tokenId: string, headers: Headers): Promise<void> {
  await revokeApiToken(actor, tokenId);
  await recordAccountEvent(actor, 'token_revoked', headers, tokenId);
}
