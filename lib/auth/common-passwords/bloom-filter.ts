import { createHash } from 'node:crypto';

/** A set that never forgets a member and, once in a while, takes a stranger for one (Bloom, 1970). */
export interface BloomFilter {
  /** Positions of each member. */
  hashes: number;
  bits: Uint8Array;
}

/** Kirsch and Mitzenmacher, "Less hashing, same performance" (2006): all positions from two hashes. */
function* positions(member: string, hashes: number, size: number): Generator<number> {
  const digest = createHash('sha256').update(member).digest();
  const [first, second] = [digest.readUIntBE(0, 6), digest.readUIntBE(6, 6)];
  for (let i = 0; i < hashes; i++) yield (first + i * second) % size;
}

/** The filter of these members, with so many bits for each; 20 take one stranger in about 15,000 for a member. */
export function bloomFilterOf(members: readonly string[], bitsPerMember: number): BloomFilter {
  const bits = new Uint8Array(Math.ceil((members.length * bitsPerMember) / 8));
  const hashes = Math.round(bitsPerMember * Math.LN2);
  for (const member of members) {
    for (const at of positions(member, hashes, bits.length * 8)) bits[at >> 3] = (bits[at >> 3] ?? 0) | (1 << (at & 7));
  }
  return { hashes, bits };
}

/** Whether the filter holds this, or, seldom, takes it for a member. */
export function hasMember({ hashes, bits }: BloomFilter, candidate: string): boolean {
  for (const at of positions(candidate, hashes, bits.length * 8)) {
    if (((bits[at >> 3] ?? 0) & (1 << (at & 7))) === 0) return false;
  }
  return true;
}
