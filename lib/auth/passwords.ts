import { hash, verify } from '@node-rs/argon2';
import { AppError } from '@/lib/errors';

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

/** Argon2id with the library's defaults, which are OWASP's recommendation (19 MiB, 2 passes, 1 lane). */
export function hashPassword(password: string): Promise<string> {
  return hash(canonical(password));
}

let decoy: Promise<string> | undefined;

/**
 * Whether the password belongs to the hash. Without a hash (no such account) it takes as long and answers no, so that
 * the time does not tell which accounts exist.
 */
export async function verifyPassword(passwordHash: string | undefined, password: string): Promise<boolean> {
  decoy ??= hash('no account has this password');
  const matches = await verify(passwordHash ?? (await decoy), canonical(password));
  return matches && passwordHash !== undefined;
}
