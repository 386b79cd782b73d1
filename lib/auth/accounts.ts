import { findCredentials, registerUser, type User } from '@/lib/data/system/accounts';
import { recordSecurity } from '@/lib/data/system/security-log';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';
import { logger } from '@/lib/log';
import { clientAddress } from './client-address';
import { deviceCookie } from './known-device';
import { hashPassword, requireGoodPassword, verifyPassword } from './passwords';
import { limitRegistration } from './rate-limit';
import { requireSecondFactor } from './second-factor';
import { countSignIn, type SignInAttempt } from './sign-in-limits';
import { mailVerification } from './verification-mail';

/** Two spellings that mail systems treat as one address must be one account. */
const canonicalEmail = (email: string): string => email.trim().toLowerCase();

/** Creates an account. Throws `invalid_input` for a weak password, `email_taken`, `too_many_requests`. */
export async function register(
  input: { email: string; password: string; name: string },
  headers: Headers,
): Promise<User> {
  const email = canonicalEmail(input.email);
  requireGoodPassword(input.password, email);
  const address = clientAddress(headers);
  await limitRegistration(address);
  const passwordHash = await hashPassword(input.password, address);
  const user = await registerUser({ email, name: input.name.trim(), passwordHash });
  await recordSecurity({ kind: 'registered', actorId: user.id, address });
  // Not waited for: the account is there, and another mail can be asked for.
  if (env().SMTP_URL !== undefined) {
    void mailVerification(user.id, user.email).catch((err: unknown) =>
      logger.error({ err }, 'A link to confirm an address could not be made'),
    );
  }
  return user;
}

/** Counts an attempt to sign in. Throws `too_many_requests`, which is written down. */
function counted(email: string, headers: Headers): Promise<SignInAttempt> {
  return countSignIn(email, headers).catch(async (refusal: unknown) => {
    await recordSecurity({ kind: 'sign_in_limited', address: clientAddress(headers) });
    throw refusal;
  });
}

/** Asks for the second factor of somebody who has shown the first, and writes down how it went. `way`: what the first was; null for the password. */
async function completeSignIn(
  { id }: User,
  code: string | undefined,
  way: string | null,
  attempt: SignInAttempt,
  headers: Headers,
): Promise<void> {
  const event = { actorId: id, subject: way, address: clientAddress(headers) };
  await requireSecondFactor(id, code).catch(async (refusal: unknown) => {
    // Without a code it is only the first half of signing in.
    if (code !== undefined) await recordSecurity({ kind: 'sign_in_refused', ...event });
    throw refusal;
  });
  await attempt.succeed();
  await recordSecurity({ kind: 'signed_in', ...event });
}

/**
 * The user these credentials belong to. Throws `invalid_credentials` without telling which part was wrong, `too_many_requests`; and, once the
 * password was right, `code_required` and `invalid_code` for an account with an authenticator app.
 */
export async function authenticate(
  input: { email: string; password: string; code?: string | undefined },
  headers: Headers,
): Promise<User> {
  const email = canonicalEmail(input.email);
  const address = clientAddress(headers);
  const attempt = await counted(email, headers);
  const found = await findCredentials(email);
  if (!(await verifyPassword(found?.passwordHash ?? undefined, input.password, address)) || !found) {
    // What was typed in place of an address may be a password: of strangers nothing is kept.
    await recordSecurity({ kind: 'sign_in_refused', actorId: found?.id ?? null, address });
    throw new AppError('invalid_credentials', 'The e-mail address or the password is wrong.');
  }
  const user = { id: found.id, email: found.email, name: found.name };
  await completeSignIn(user, input.code, null, attempt, headers);
  return user;
}

/** Lets in somebody who showed who they are in another way than by password, once they show the code of their app. Throws as `authenticate`. */
export async function confirmSecondFactor(
  user: User,
  code: string | undefined,
  way: string,
  headers: Headers,
): Promise<void> {
  await completeSignIn(user, code, way, await counted(user.email, headers), headers);
}

/** A Set-Cookie header for a browser on which somebody just signed in, by which later attempts are told from those of others. */
export const knownDeviceCookie = (email: string): string => deviceCookie(canonicalEmail(email), Date.now());
