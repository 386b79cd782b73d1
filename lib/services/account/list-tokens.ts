import type { TokenJson } from '@/lib/contract/account';
import type { Actor } from '@/lib/data/actor';
import { listApiTokens } from '@/lib/data/api-tokens';
import { tokenJson } from './token-json';

/** The actor's tokens, newest first. */
export async function listTokens(actor: Actor): Promise<TokenJson[]> {
  return (await listApiTokens(actor)).map(tokenJson);
}
