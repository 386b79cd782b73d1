import { jaroWinkler } from '@/lib/text/jaro-winkler';

/** Words are the same when they are this alike; short ones must be equal or an initial. */
const SAME_WORD = 0.9;
const SHORTEST_FUZZY_WORD = 4;
/** An initial is nearly a whole word. */
const INITIAL = 0.8;

/**
 * Generalised Jaccard similarity of two lists of words, 0–1: words count as shared when equal, nearly so (Jaro–Winkler ≥ 0.9),
 * or when one is the initial of the other (`j` and `john`); each word is shared once at most.
 */
export function wordOverlap(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  const [few, many] = a.length <= b.length ? [a, b] : [b, a];
  const used = new Uint8Array(many.length);
  let shared = 0;
  for (const word of few) {
    let best = -1;
    let likeness = 0;
    for (let j = 0; j < many.length; j++) {
      if (used[j] === 1) continue;
      const alike = wordLikeness(word, many[j] ?? '');
      if (alike > likeness) {
        likeness = alike;
        best = j;
      }
    }
    if (best < 0) continue;
    used[best] = 1;
    shared += likeness;
  }
  return shared / (a.length + b.length - shared);
}

function wordLikeness(a: string, b: string): number {
  if (a === b) return 1;
  const shorter = Math.min(a.length, b.length);
  if (shorter === 1) return a[0] === b[0] && !hasDigit(a) && !hasDigit(b) ? INITIAL : 0;
  if (shorter < SHORTEST_FUZZY_WORD || (a[0] !== b[0] && a[a.length - 1] !== b[b.length - 1])) return 0;
  if (Math.max(a.length, b.length) > 2 * shorter || hasDigit(a) || hasDigit(b)) return 0;
  const alike = jaroWinkler(a, b);
  return alike >= SAME_WORD ? alike : 0;
}

function hasDigit(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 48 && unit <= 57) return true;
  }
  return false;
}

/** Whether two texts of about one length differ by one insertion, deletion, substitution or swap of neighbours. */
export function isOneEditApart(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  const most = Math.min(a.length, b.length) - start;
  while (end < most && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const restA = a.slice(start, a.length - end);
  const restB = b.slice(start, b.length - end);
  if (restA.length <= 1 && restB.length <= 1) return true;
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0];
}
