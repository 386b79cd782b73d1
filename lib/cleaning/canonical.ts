import type { Step } from './recipe';

/** Raise when the same recipe would give another result than before, so that stored stages are not taken for it. */
const ENGINE_VERSION = 2;

/** JSON with the keys of every object sorted, so that equal values give equal text. Undefined values are left out. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`;
}

const FNV_OFFSET = 0x6c62272e07bb014262b821756295c58dn;
const FNV_PRIME = 0x0000000001000000000000000000013bn;

/** FNV-1a, 128 bits, of the UTF-8 bytes, as 32 hexadecimal digits. Names things; protects nothing. */
export function fnv128(text: string): string {
  let hash = FNV_OFFSET;
  for (const byte of new TextEncoder().encode(text)) hash = BigInt.asUintN(128, (hash ^ BigInt(byte)) * FNV_PRIME);
  return hash.toString(16).padStart(32, '0');
}

/**
 * Names the table that results from these steps on a source: the same for equal steps, another for others. Disabled
 * steps count, since the change log numbers the steps of the recipe.
 *
 * @param sourceId what the steps start from: the source's own hash, or the hash of the stage before.
 */
export function prefixHash(sourceId: string, steps: readonly Step[]): string {
  return fnv128(canonicalJson([ENGINE_VERSION, sourceId, steps]));
}
