import { authenticate, confirmSecondFactor } from '@/lib/auth/accounts';
import { clientAddress } from '@/lib/auth/client-address';
import { confirmEmail } from '@/lib/data/accounts';
import { connectIdentity } from '@/lib/data/identities';
import type { User } from '@/lib/data/system/accounts';
import { findUserOfIdentity, touchIdentity } from '@/lib/data/system/identities';
import { recordSecurity } from '@/lib/data/system/security-log';
import { AppError } from '@/lib/errors';
import { unfinishedCookie } from './kept';

/** What somebody shows whom a provider told. */
export interface Shown {
  password?: string | undefined;
  code?: string | undefined;
}

/**
 * Signs in somebody whom a provider told and who had to show something more, and connects the provider when that was the password. Throws as
 * `authenticate`, and `unauthenticated` when it was too long ago.
 */
export async function finishSignIn({ password = '', code }: Shown, headers: Headers): Promise<User> {
  const kept = unfinishedCookie.read(headers);
  if (!kept) throw new AppError('unauthenticated', 'That took too long. Begin again.');
  const { userId, email, wants, identity } = kept;
  if (wants === 'code') {
    // It may have been disconnected meanwhile.
    const known = await findUserOfIdentity(identity);
    if (known?.id !== userId) throw new AppError('unauthenticated', 'That took too long. Begin again.');
    await confirmSecondFactor(known, code, identity.provider, headers);
    await touchIdentity(identity);
    return known;
  }
  const user = await authenticate({ email, password, code }, headers);
  if (user.id !== userId) throw new AppError('unauthenticated', 'That took too long. Begin again.');
  await connectIdentity({ userId }, identity);
  // Only an address that the provider verified leads here.
  await confirmEmail({ userId }, email);
  const address = clientAddress(headers);
  await recordSecurity({ kind: 'identity_connected', actorId: userId, subject: identity.provider, address });
  return user;
}
