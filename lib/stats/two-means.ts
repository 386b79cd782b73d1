import { studentP } from './significance';

/** What a test needs of a group of values: how many, their mean and their sample variance (n − 1). */
export interface Group {
  readonly n: number;
  readonly mean: number;
  readonly variance: number;
}

export interface TwoMeans {
  readonly t: number;
  readonly df: number;
  readonly p: number;
  /** Difference ÷ pooled standard deviation (Cohen 1988). */
  readonly d: number;
}

/**
 * Whether two groups have different means, their variances not taken to be equal (Welch 1947); as
 * `scipy.stats.ttest_ind_from_stats(equal_var=False)`. Null where a group has fewer than two values or nothing varies.
 */
export function welch(a: Group, b: Group): TwoMeans | null {
  if (a.n < 2 || b.n < 2) return null;
  const [va, vb] = [a.variance / a.n, b.variance / b.n];
  if (!(va + vb > 0)) return null;
  const difference = a.mean - b.mean;
  const t = difference / Math.sqrt(va + vb);
  const df = (va + vb) ** 2 / (va ** 2 / (a.n - 1) + vb ** 2 / (b.n - 1));
  const pooled = Math.sqrt(((a.n - 1) * a.variance + (b.n - 1) * b.variance) / (a.n + b.n - 2));
  return { t, df, p: studentP(t, df), d: difference / pooled };
}
