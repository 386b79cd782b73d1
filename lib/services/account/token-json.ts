import type { TokenJson } from '@/lib/contract/account';
import type { ApiToken } from '@/lib/data/api-tokens';

/** A token as its person sees it. */
export const tokenJson = (token: ApiToken): TokenJson => ({
  token_id: token.id,
  name: token.name,
  scope: token.scope,
  token_hint: token.tokenHint,
  created_at: token.createdAt.toISOString(),
  expires_at: token.expiresAt?.toISOString() ?? null,
  is_expired: token.expiresAt !== null && token.expiresAt.getTime() <= Date.now(),
  last_used_at: token.lastUsedAt?.toISOString() ?? null,
});
