import { availableParallelism } from 'node:os';
import { hash, verify } from '@node-rs/argon2';
import { AppError } from '@/lib/errors';
import { FairQueue } from '@/lib/fair-queue';

const MIN_LENGTH = 8;
const MAX_LENGTH = 200;

/** The most used passwords that are long enough to pass otherwise. */
const COMMON = new Set(
  `12345678 123456789 1234567890 0123456789 12341234 11111111 00000000 88888888 87654321 987654321 1q2w3e4r 1q2w3e4r5t
  1qaz2wsx qwertyui qwertyuiop qwerty123 qwerty12 qwerty1234 asdfghjk asdfghjkl zxcvbnm123 password password1 password12
  password123 password1234 passw0rd p@ssword p@ssw0rd iloveyou sunshine princess football baseball superman trustno1
  letmein1 letmein123 welcome1 welcome123 admin123 admin1234 administrator changeme changeme1 default1 secret123 whatever
  computer internet starwars michael1 jennifer abcd1234 abc12345 a1234567 aa123456 test1234 testtest`.split(/\s+/),
);

/** Unicode writes the same password in several ways; keyboards differ in which. */
const canonical = (password: string): string => password.normalize('NFKC');

function weakness(password: string, email: string): string | undefined {
  const lower = canonical(password).toLowerCase();
  if (password.length < MIN_LENGTH) return `must have at least ${MIN_LENGTH} characters`;
  if (password.length > MAX_LENGTH) return `must have at most ${MAX_LENGTH} characters`;
  if (COMMON.has(lower)) return 'is one of the most used passwords; choose another';
  if (new Set(lower).size < 3) return 'repeats the same characters; choose another';
  if (lower === email || lower === email.split('@')[0]) return 'must not be your e-mail address';
  return undefined;
}

/** Throws `invalid_input`, saying what is wrong, unless the password is good enough for this account. */
export function requireGoodPassword(password: string, email: string): void {
  const problem = weakness(password, email);
  if (problem) throw new AppError('invalid_input', `The password ${problem}.`, { fields: { password: problem } });
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
  return hashing.run(asker, () => hash(canonical(password)));
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
  const matches = await hashing.run(asker, () => verify(against, canonical(password)));
  return matches && passwordHash !== undefined;
}
