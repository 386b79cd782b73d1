import type { TextVector } from '@/lib/tabular/table';
import { isMissingToken } from '@/lib/tabular/values/missing';
import { distinctCounts } from '@/lib/tabular/vectors';

interface Counted {
  readonly dictionary: readonly string[];
  readonly counts: Uint32Array;
}

/** By the counts of all entries, which codes keep as long as they live; two dictionaries may share codes. */
const known = new WeakMap<Uint32Array, Counted>();

/**
 * For each dictionary entry the number of rows that hold it; 0 for an unused one and for a missing token (`N/A`, `-`, …).
 * Remembered: copy it before changing it.
 */
export function countValues(vector: TextVector): Uint32Array {
  const { dictionary } = vector;
  const all = distinctCounts(vector);
  const before = known.get(all);
  if (before?.dictionary === dictionary) return before.counts;
  let counts = all;
  for (let code = 0; code < all.length; code++) {
    if (all[code] === 0 || !isMissingToken(dictionary[code] as string)) continue;
    if (counts === all) counts = all.slice();
    counts[code] = 0;
  }
  known.set(all, { dictionary, counts });
  return counts;
}
