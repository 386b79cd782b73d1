/** Longest common prefix that Winkler's bonus counts, and the weight of each of its letters. */
const LONGEST_PREFIX = 4;
const PREFIX_WEIGHT = 0.1;

/**
 * Jaro–Winkler similarity of two texts, 0–1 (Winkler 1990), in UTF-16 units. As `jellyfish.jaro_winkler_similarity`,
 * without its threshold: the bonus for a common beginning is always given.
 */
export function jaroWinkler(a: string, b: string): number {
  if (a === b) return 1;
  const jaro = jaroSimilarity(a, b);
  let prefix = 0;
  while (prefix < LONGEST_PREFIX && prefix < a.length && a.charCodeAt(prefix) === b.charCodeAt(prefix)) prefix++;
  return jaro + prefix * PREFIX_WEIGHT * (1 - jaro);
}

/** Letters of the second text that are taken already; kept, because a comparison that allocates is several times slower. */
let taken = new Uint8Array(64);

function jaroSimilarity(a: string, b: string): number {
  if (a.length === 0 || b.length === 0) return 0;
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1);
  if (taken.length < b.length) taken = new Uint8Array(2 * b.length);
  taken.fill(0, 0, b.length);
  const matchedInA: number[] = [];
  for (let i = 0; i < a.length; i++) {
    const last = Math.min(b.length - 1, i + reach);
    for (let j = Math.max(0, i - reach); j <= last; j++) {
      if (taken[j] === 1 || a.charCodeAt(i) !== b.charCodeAt(j)) continue;
      taken[j] = 1;
      matchedInA.push(i);
      break;
    }
  }
  const matches = matchedInA.length;
  if (matches === 0) return 0;
  let outOfOrder = 0;
  let j = 0;
  for (const i of matchedInA) {
    while (taken[j] === 0) j++;
    if (a.charCodeAt(i) !== b.charCodeAt(j)) outOfOrder++;
    j++;
  }
  return (matches / a.length + matches / b.length + (matches - outOfOrder / 2) / matches) / 3;
}
