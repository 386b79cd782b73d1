import type { AccountJson } from '@/lib/contract/account';
import { findOwnAccount } from '@/lib/data/accounts';
import type { Actor } from '@/lib/data/actor';
import { findSecondFactor } from '@/lib/data/second-factor';
import { AppError } from '@/lib/errors';

/** The actor's own account. */
export async function getAccount(actor: Actor): Promise<AccountJson> {
  const [user, factor] = await Promise.all([findOwnAccount(actor), findSecondFactor(actor)]);
  if (!user) throw new AppError('unauthenticated', 'This account does not exist any more.');
  const totp = factor?.confirmedAt
    ? { since: factor.confirmedAt.toISOString(), recovery_codes_left: factor.recoveryCodesLeft }
    : null;
  return { ...user, totp };
}
