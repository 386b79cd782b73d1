import { mode } from '@/lib/stats/mode';
import { mean } from '@/lib/stats/moments';
import { median } from '@/lib/stats/quantile';
import { distinctCounts } from '@/lib/tabular/columns';
import type { TextVector } from '@/lib/tabular/table';

/** What missing numbers may be filled with, computed from the others; NaN when there are none. */
export const STATISTICS = { mean, median, mode, zero: () => 0 } as const satisfies Record<
  string,
  (values: Float64Array) => number
>;

/** The code of the most frequent text, of several the first in code-unit order, as pandas' `mode()[0]`; −1 when there is none. */
export function modeCode(vector: TextVector): number {
  const counts = distinctCounts(vector);
  let best = -1;
  for (let code = 0; code < counts.length; code++) {
    const count = counts[code] as number;
    if (count === 0) continue;
    const most = best < 0 ? 0 : (counts[best] as number);
    if (count > most || (count === most && isBefore(vector, code, best))) best = code;
  }
  return best;
}

function isBefore({ dictionary }: TextVector, code: number, other: number): boolean {
  return (dictionary[code] as string) < (dictionary[other] as string);
}
