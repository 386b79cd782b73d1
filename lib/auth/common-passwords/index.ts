import { type BloomFilter, hasMember } from './bloom-filter';
import stored from './filter.json';

let filter: BloomFilter | undefined;

/**
 * Whether a password, in lower case, is one of the 100,000 most used ones; `npx tsx scripts/common-passwords.ts` makes the list. Those
 * that are too short anyway are not in it. One other password in about 15,000 is taken for one of them.
 */
export function isCommonPassword(lowerCase: string): boolean {
  filter ??= { hashes: stored.hashes, bits: Buffer.from(stored.bits, 'base64') };
  return hasMember(filter, lowerCase);
}
