import { recordAccountEvent } from '@/lib/auth/account-event';
import { newApiToken } from '@/lib/auth/api-token';
import type { CreatedTokenJson, NewToken } from '@/lib/contract/account';
import type { Actor } from '@/lib/data/actor';
import { insertApiToken } from '@/lib/data/api-tokens';
import { tokenJson } from './token-json';

const DAY_MS = 86_400_000;

/** Makes a token for a program: the answer is the only place where it is ever told. Throws `wrong_state` when there are too many. */
export async function createToken(
  actor: Actor,
  { name, scope, expires_in_days: days }: NewToken,
  headers: Headers,
): Promise<CreatedTokenJson> {
  const { token, tokenHash, tokenHint } = newApiToken();
  const expiresAt = days === null ? null : new Date(Date.now() + days * DAY_MS);
  const row = await insertApiToken(actor, { name, scope, tokenHash, tokenHint, expiresAt });
  await recordAccountEvent(actor, 'token_created', headers, row.id);
  return { ...tokenJson(row), token };
}
