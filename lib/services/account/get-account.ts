import type { AccountJson } from '@/lib/contract/account';
import { findEmailState, findOwnAccount, findOwnPasswordHash } from '@/lib/data/accounts';
import type { Actor } from '@/lib/data/actor';
import { listIdentities } from '@/lib/data/identities';
import { findSecondFactor } from '@/lib/data/second-factor';
import { AppError } from '@/lib/errors';
import { identityJson } from './identity-json';

/** The actor's own account. */
export async function getAccount(actor: Actor): Promise<AccountJson> {
  const [user, { isVerified }, passwordHash, factor, identities] = await Promise.all([
    findOwnAccount(actor),
    findEmailState(actor),
    findOwnPasswordHash(actor),
    findSecondFactor(actor),
    listIdentities(actor),
  ]);
  if (!user) throw new AppError('unauthenticated', 'This account does not exist any more.');
  const totp = factor?.confirmedAt
    ? { since: factor.confirmedAt.toISOString(), recovery_codes_left: factor.recoveryCodesLeft }
    : null;
  return {
    ...user,
    totp,
    email_verified: isVerified,
    has_password: typeof passwordHash === 'string',
    identities: identities.map(identityJson),
  };
}
