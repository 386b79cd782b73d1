import type { GroupMoments } from '@/lib/stats/group-moments';

/** The values of one group in one period. */
export interface Sample {
  readonly n: number;
  readonly mean: number;
  /** Sample variance (n − 1); 0 for a single value. */
  readonly variance: number;
  readonly squares: number;
}

/** What is known of one group. */
export function sampleOf({ n, mean, variance, squares }: GroupMoments, group: number): Sample {
  const count = n[group] ?? 0;
  return {
    n: count,
    mean: count === 0 ? 0 : (mean[group] ?? 0),
    variance: count < 2 ? 0 : (variance[group] ?? 0),
    squares: squares[group] ?? 0,
  };
}
