import { availableParallelism } from 'node:os';
import { hash, verify } from '@node-rs/argon2';
import { AppError } from '@/lib/errors';
import { FairQueue } from '@/lib/fair-queue';
import { isCommonPassword } from './common-passwords';

export const MIN_PASSWORD_LENGTH = 8;
const MAX_LENGTH = 200;

/** Unicode writes the same password in several ways; keyboards differ in which. */
export const canonicalPassword = (password: string): string => password.normalize('NFKC');

function weakness(password: string, email: string): string | undefined {
  const lower = canonicalPassword(password).toLowerCase();
  if (password.length < MIN_PASSWORD_LENGTH) return `must have at least ${MIN_PASSWORD_LENGTH} characters`;
  if (password.length > MAX_LENGTH) return `must have at most ${MAX_LENGTH} characters`;
  if (isCommonPassword(lower)) return 'is one of the most used passwords; choose another';
  if (new Set(lower).size < 3) return 'repeats the same characters; choose another';
  if (lower === email || lower === email.split('@')[0]) return 'must not be your e-mail address';
  return undefined;
}

/** Throws `invalid_input`, saying what is wrong with this field, unless the password is good enough for this account. */
export function requireGoodPassword(password: string, email: string, field = 'password'): void {
  const problem = weakness(password, email);
  if (problem) throw new AppError('invalid_input', `The password ${problem}.`, { fields: { [field]: problem } });
}

/** Hashing is dear on purpose: it gets no more than its share of the machine, and one address no more than its share of that. */
const hashing = new FairQueue(
  { concurrency: Math.max(1, Math.floor(availableParallelism() / 2)), perKey: 16, waiting: 128 },
  'Too many sign-ins at once from your address. Try again in a moment.',
);

/**
 * Argon2id with the library's defaults, which are OWASP's recommendation (19 MiB, 2 passes, 1 lane), in turn with what others (`asker`:
 * their address) have hashed. Throws `too_many_requests` or `unavailable`.
 */
export function hashPassword(password: string, asker = 'unknown'): Promise<string> {
  return hashing.run(asker, () => hash(canonicalPassword(password)));
}

let decoy: Promise<string> | undefined;

/**
 * Whether the password belongs to the hash. Without a hash (no such account) it takes as long and answers no, so that
 * the time does not tell which accounts exist. In turn, and throws, as `hashPassword`.
 */
export async function verifyPassword(
  passwordHash: string | undefined,
  password: string,
  asker = 'unknown',
): Promise<boolean> {
  decoy ??= hash('no account has this password');
  const against = passwordHash ?? (await decoy);
  const matches = await hashing.run(asker, () => verify(against, canonicalPassword(password)));
  return matches && passwordHash !== undefined;
}
