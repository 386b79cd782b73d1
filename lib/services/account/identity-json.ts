import { providerButtons } from '@/lib/auth/identity/providers';
import type { IdentityJson } from '@/lib/contract/account';
import type { Identity } from '@/lib/data/identities';

export const identityJson = (row: Identity): IdentityJson => ({
  identity_id: row.id,
  provider: row.provider,
  name: providerButtons().find(({ id }) => id === row.provider)?.name ?? row.provider,
  email: row.email,
  created_at: row.createdAt.toISOString(),
  last_used_at: row.lastUsedAt?.toISOString() ?? null,
});
