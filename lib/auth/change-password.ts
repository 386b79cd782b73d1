import { findOwnAccount, findOwnPasswordHash, replacePassword } from '@/lib/data/accounts';
import type { Actor } from '@/lib/data/actor';
import { AppError } from '@/lib/errors';
import { clientAddress } from './client-address';
import { hashPassword, requireGoodPassword, verifyPassword } from './passwords';
import { countSignIn } from './sign-in-limits';

/**
 * Throws `forbidden` unless this is the password of the actor, naming the field it was sent in; guesses are counted as those at signing in:
 * `too_many_requests`.
 */
export async function requireOwnPassword(
  actor: Actor,
  password: string,
  headers: Headers,
  field = 'password',
): Promise<{ email: string }> {
  const user = await findOwnAccount(actor);
  if (!user) throw new AppError('unauthenticated', 'This account does not exist any more.');
  const attempt = await countSignIn(user.email, headers);
  if (!(await verifyPassword(await findOwnPasswordHash(actor), password, clientAddress(headers)))) {
    throw new AppError('forbidden', 'This is not your password.', { fields: { [field]: 'is not your password' } });
  }
  await attempt.succeed();
  return user;
}

/**
 * Changes the actor's password and signs them out everywhere else: in how many places. Throws as `requireOwnPassword`, and
 * `invalid_input` for a weak one.
 */
export async function changePassword(
  actor: Actor,
  sessionId: string,
  { current_password: current, new_password: wanted }: { current_password: string; new_password: string },
  headers: Headers,
): Promise<number> {
  const { email } = await requireOwnPassword(actor, current, headers, 'current_password');
  requireGoodPassword(wanted, email, 'new_password');
  return replacePassword(actor, await hashPassword(wanted, clientAddress(headers)), sessionId);
}
