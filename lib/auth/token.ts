import { createHash, randomBytes } from 'node:crypto';

const TOKEN_BYTES = 32;
const HINT_LENGTH = 4;

/** What is stored of a token. It has 256 random bits, so a plain digest is as good as a slow one. */
export const tokenDigest = (token: string): string => createHash('sha256').update(token).digest('hex');

export interface NewToken {
  /** Told once, to whoever makes the link. 256 random bits in base64url. */
  token: string;
  tokenHash: string;
  /** Its last four characters, by which people tell their links apart. */
  tokenHint: string;
}

/** A token nobody can guess, with what may be kept of it. */
export function newToken(): NewToken {
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  return { token, tokenHash: tokenDigest(token), tokenHint: token.slice(-HINT_LENGTH) };
}
