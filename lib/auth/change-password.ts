import { findOwnAccount, findOwnPasswordHash, replacePassword } from '@/lib/data/accounts';
import type { Actor } from '@/lib/data/actor';
import { isFreshSession } from '@/lib/data/sessions';
import { AppError } from '@/lib/errors';
import { recordAccountEvent } from './account-event';
import { clientAddress } from './client-address';
import { hashPassword, requireGoodPassword, verifyPassword } from './passwords';
import { countSignIn } from './sign-in-limits';

/** Somebody without a password proves who they are by having signed in so recently. */
const FRESH_SECONDS = 10 * 60;

async function requireFreshSession(actor: Actor, sessionId: string): Promise<void> {
  if (await isFreshSession(actor, sessionId, FRESH_SECONDS)) return;
  throw new AppError('forbidden', 'You signed in a while ago. Sign out and in again, and do this within ten minutes.');
}

/**
 * Throws `forbidden` unless this is the password of the actor, naming the field it was sent in; guesses are counted as those at signing in:
 * `too_many_requests`. Whoever has no password must have signed in within the last ten minutes.
 */
export async function requireProof(
  actor: Actor,
  sessionId: string,
  password: string,
  headers: Headers,
  field = 'password',
): Promise<{ email: string }> {
  const [user, passwordHash] = await Promise.all([findOwnAccount(actor), findOwnPasswordHash(actor)]);
  if (!user || passwordHash === undefined) {
    throw new AppError('unauthenticated', 'This account does not exist any more.');
  }
  if (passwordHash === null) {
    await requireFreshSession(actor, sessionId);
    return user;
  }
  const attempt = await countSignIn(user.email, headers);
  if (!(await verifyPassword(passwordHash, password, clientAddress(headers)))) {
    throw new AppError('forbidden', 'This is not your password.', { fields: { [field]: 'is not your password' } });
  }
  await attempt.succeed();
  return user;
}

/**
 * Changes the actor's password, or gives them a first one, and signs them out everywhere else: in how many places. Throws as
 * `requireProof`, and `invalid_input` for a weak one.
 */
export async function changePassword(
  actor: Actor,
  sessionId: string,
  { current_password: current, new_password: wanted }: { current_password: string; new_password: string },
  headers: Headers,
): Promise<number> {
  const { email } = await requireProof(actor, sessionId, current, headers, 'current_password');
  requireGoodPassword(wanted, email, 'new_password');
  const ended = await replacePassword(actor, await hashPassword(wanted, clientAddress(headers)), sessionId);
  await recordAccountEvent(actor, 'password_changed', headers);
  return ended;
}
