import type { TextVector } from '@/lib/tabular/table';
import { isMissingToken } from '@/lib/tabular/values/missing';

/** How many rows hold each dictionary entry; missing cells are counted nowhere. */
export function countCodes(vector: TextVector): Int32Array {
  const counts = new Int32Array(vector.dictionary.length);
  const { codes } = vector;
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] as number;
    if (code >= 0) counts[code] = (counts[code] as number) + 1;
  }
  return counts;
}

/** As `countCodes`, with 0 for entries that are missing tokens (`N/A`, `-`, …). */
export function countValues(vector: TextVector): Int32Array {
  const counts = countCodes(vector);
  for (let code = 0; code < counts.length; code++) {
    if (counts[code] !== 0 && isMissingToken(vector.dictionary[code] as string)) counts[code] = 0;
  }
  return counts;
}
