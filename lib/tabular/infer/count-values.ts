import type { TextVector } from '@/lib/tabular/table';
import { isMissingToken } from '@/lib/tabular/values/missing';
import { distinctCounts } from '@/lib/tabular/vectors';

/** For each dictionary entry the number of rows that hold it; 0 for an unused one and for a missing token (`N/A`, `-`, …). */
export function countValues(vector: TextVector): Uint32Array {
  const counts = distinctCounts(vector).slice();
  for (let code = 0; code < counts.length; code++) {
    if (counts[code] !== 0 && isMissingToken(vector.dictionary[code] as string)) counts[code] = 0;
  }
  return counts;
}
