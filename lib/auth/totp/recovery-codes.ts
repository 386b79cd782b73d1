import { createHash, randomBytes } from 'node:crypto';
import { toBase32 } from './base32';

const COUNT = 10;
/** 80 bits: sixteen characters. */
const BYTES = 10;

/** However it is typed. */
const plain = (code: string): string => code.toUpperCase().replace(/[^A-Z2-7]/g, '');

/** What is kept of a code. It has 80 random bits, so a plain digest will do. */
export const recoveryDigest = (code: string): string => createHash('sha256').update(plain(code)).digest('hex');

/** Codes to be kept on paper: four groups of four characters. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: COUNT }, () => (toBase32(randomBytes(BYTES)).match(/.{4}/g) ?? []).join('-'));
}
