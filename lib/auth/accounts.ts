import { findCredentials, registerUser, type User } from '@/lib/data/system/accounts';
import { AppError } from '@/lib/errors';
import { hashPassword, requireGoodPassword, verifyPassword } from './passwords';
import { clientAddress, forgetLoginAttempts, limitLogin, limitRegistration } from './rate-limit';

/** Two spellings that mail systems treat as one address must be one account. */
const canonicalEmail = (email: string): string => email.trim().toLowerCase();

/** Creates an account. Throws `invalid_input` for a weak password, `email_taken`, `too_many_requests`. */
export async function register(
  input: { email: string; password: string; name: string },
  headers: Headers,
): Promise<User> {
  const email = canonicalEmail(input.email);
  requireGoodPassword(input.password, email);
  await limitRegistration(clientAddress(headers));
  return registerUser({ email, name: input.name.trim(), passwordHash: await hashPassword(input.password) });
}

/** The user these credentials belong to. Throws `invalid_credentials` without telling which part was wrong, `too_many_requests`. */
export async function authenticate(input: { email: string; password: string }, headers: Headers): Promise<User> {
  const email = canonicalEmail(input.email);
  const address = clientAddress(headers);
  await limitLogin(email, address);
  const found = await findCredentials(email);
  if (!(await verifyPassword(found?.passwordHash, input.password)) || !found) {
    throw new AppError('invalid_credentials', 'The e-mail address or the password is wrong.');
  }
  await forgetLoginAttempts(email, address);
  return { id: found.id, email: found.email, name: found.name };
}
