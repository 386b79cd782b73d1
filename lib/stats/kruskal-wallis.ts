import { chiSquareP } from './chi-square';
import { averageRanks } from './ranks';

/** Whether the values of groups stand at different heights. */
export interface KruskalWallis {
  readonly h: number;
  readonly p: number | null;
  /** Share of the variation of ranks between groups beyond chance: ε² = (H − k + 1) ÷ (n − k) (Tomczak and Tomczak 2014), at least 0. */
  readonly epsilonSquared: number;
  readonly n: number;
  readonly groups: number;
}

/**
 * The rank test of Kruskal and Wallis 1952, corrected for ties; as `scipy.stats.kruskal`. p is null without two groups.
 *
 * @param groups for each value the number of its group, −1 for none; NaN values are left out
 * @param size how many groups there may be
 */
export function kruskalWallis(groups: Int32Array, size: number, values: Float64Array): KruskalWallis {
  const used = new Float64Array(values.length).fill(Number.NaN);
  for (let i = 0; i < values.length; i++) if ((groups[i] as number) >= 0) used[i] = values[i] as number;
  return kruskalWallisOfRanks(groups, size, averageRanks(used));
}

/** The same of ranks already known, NaN where there is none: those of all values that have a group. */
export function kruskalWallisOfRanks(groups: Int32Array, size: number, ranks: Float64Array): KruskalWallis {
  const totals = new Float64Array(size);
  const counts = new Float64Array(size);
  let n = 0;
  let squares = 0;
  for (let i = 0; i < ranks.length; i++) {
    const rank = ranks[i] as number;
    const group = groups[i] as number;
    if (group < 0 || Number.isNaN(rank)) continue;
    totals[group] = (totals[group] as number) + rank;
    counts[group] = (counts[group] as number) + 1;
    squares += rank * rank;
    n++;
  }
  let used = 0;
  let between = 0;
  for (let group = 0; group < size; group++) {
    const count = counts[group] as number;
    if (count === 0) continue;
    used++;
    between += (totals[group] as number) ** 2 / count;
  }
  const middle = (n * (n + 1) ** 2) / 4;
  // With ties the ranks vary less: H is the share of their variation, which corrects for them.
  const variation = squares - middle;
  if (used < 2 || n <= used || !(variation > 0)) return { h: 0, p: null, epsilonSquared: 0, n, groups: used };
  const h = Math.max(0, ((n - 1) * (between - middle)) / variation);
  return { h, p: chiSquareP(h, used - 1), epsilonSquared: Math.max(0, (h - used + 1) / (n - used)), n, groups: used };
}
