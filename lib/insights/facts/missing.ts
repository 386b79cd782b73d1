import type { ChartFilter } from '@/lib/charts/spec';
import type { Draft } from '@/lib/insights/draft';
import type { FactQuery } from '@/lib/insights/fact';
import { FEWEST_IN_GROUP, FLOORS } from '@/lib/insights/floors';
import { independence } from '@/lib/stats/independence';

/** Cells of a column that hold nothing of the file, in each group of another. */
export interface Gaps {
  /** Places of the rows that have no value, and how many rows there are. */
  readonly missing: Uint32Array;
  readonly n: number;
  readonly groups: {
    readonly codes: Int32Array;
    /** Rows of each group. */
    readonly sizes: Uint32Array;
    readonly label: (group: number) => string;
  } | null;
  readonly query: FactQuery;
  /** The rows looked at, and those of them without a value. */
  readonly filters: readonly ChartFilter[];
  readonly missingFilters: readonly ChartFilter[];
}

/** How much is missing, and whether it is missing more often in some groups. */
export function missingFacts({ missing, n, groups, query, filters, missingFilters }: Gaps): Draft[] {
  const count = missing.length;
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
  const { sizes } = groups;
  const counts = new Float64Array(sizes.length * 2);
  for (let group = 0; group < sizes.length; group++) counts[group * 2] = sizes[group] as number;
  for (let i = 0; i < missing.length; i++) {
    const group = groups.codes[missing[i] as number] as number;
    if (group < 0) continue;
    counts[group * 2] = (counts[group * 2] as number) - 1;
    counts[group * 2 + 1] = (counts[group * 2 + 1] as number) + 1;
  }
  const { p, v } = independence(counts, 2);
  let most = -1;
  const rowsOf = (group: number) => (counts[group * 2] as number) + (counts[group * 2 + 1] as number);
  const shareOf = (group: number) => (counts[group * 2 + 1] as number) / rowsOf(group);
  for (let group = 0; group < sizes.length; group++) {
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
