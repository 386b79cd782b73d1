import type { ChartFilter } from '@/lib/charts/spec';
import type { Draft } from '@/lib/insights/draft';
import type { FactQuery } from '@/lib/insights/fact';
import { FEWEST_IN_GROUP, FLOORS } from '@/lib/insights/floors';
import { independence } from '@/lib/stats/independence';

/** Cells of a column that hold nothing of the file, in each group of another. */
export interface Gaps {
  /** 1 where a row has no value. */
  readonly isMissing: Uint8Array;
  readonly groups: {
    readonly codes: Int32Array;
    readonly size: number;
    readonly label: (group: number) => string;
  } | null;
  readonly query: FactQuery;
  /** The rows looked at, and those of them without a value. */
  readonly filters: readonly ChartFilter[];
  readonly missingFilters: readonly ChartFilter[];
}

/** How much is missing, and whether it is missing more often in some groups. */
export function missingFacts({ isMissing, groups, query, filters, missingFilters }: Gaps): Draft[] {
  let count = 0;
  for (const flag of isMissing) count += flag;
  const n = isMissing.length;
  if (n === 0 || count === 0) return [];
  const share = count / n;
  const common = { unit: null, n, query } as const;
  if (groups === null) {
    return [
      {
        ...common,
        kind: 'missingness',
        p: null,
        effect: { measure: 'share', size: share },
        isSizeable: share >= FLOORS.missing,
        rows: { count, filters: [...filters, ...missingFilters] },
        values: { share, count, category: null, categoryShare: null, restShare: null },
      },
    ];
  }
  const counts = new Float64Array(groups.size * 2);
  for (let i = 0; i < n; i++) {
    const group = groups.codes[i] as number;
    if (group < 0) continue;
    const cell = group * 2 + (isMissing[i] as number);
    counts[cell] = (counts[cell] as number) + 1;
  }
  const { p, v } = independence(counts, 2);
  let most = -1;
  const rowsOf = (group: number) => (counts[group * 2] as number) + (counts[group * 2 + 1] as number);
  const shareOf = (group: number) => (counts[group * 2 + 1] as number) / rowsOf(group);
  for (let group = 0; group < groups.size; group++) {
    if (rowsOf(group) >= FEWEST_IN_GROUP && (most < 0 || shareOf(group) > shareOf(most))) most = group;
  }
  if (p === null || most < 0) return [];
  const rest = (count - (counts[most * 2 + 1] as number)) / Math.max(1, n - rowsOf(most));
  return [
    {
      ...common,
      kind: 'missingness',
      p,
      effect: { measure: 'v', size: v },
      isSizeable: v >= FLOORS.association && shareOf(most) - rest >= FLOORS.missingDifference,
      rows: { count, filters: [...filters, ...missingFilters] },
      values: { share, count, category: groups.label(most), categoryShare: shareOf(most), restShare: rest },
    },
  ];
}
