import { erfc, incompleteBeta } from './special-functions';

/**
 * Two-sided p value of a Pearson or Spearman coefficient over `n` pairs under no association: Student's t of
 * t = r·√((n − 2) ÷ (1 − r²)) with n − 2 degrees of freedom, as `scipy.stats.pearsonr`. Null for fewer than three pairs.
 */
export function correlationP(r: number, n: number): number | null {
  if (n < 3 || Number.isNaN(r)) return null;
  const unexplained = (1 - Math.abs(r)) * (1 + Math.abs(r));
  return incompleteBeta((n - 2) / 2, 0.5, unexplained, r * r);
}

/** Two-sided p value of Student's t with `df` degrees of freedom; as `2 * scipy.stats.t.sf(abs(t), df)`. */
export function studentP(t: number, df: number): number {
  const square = t * t;
  return incompleteBeta(df / 2, 0.5, df / (df + square), square / (df + square));
}

/** Probability of an F at least as large, with `between` and `within` degrees of freedom; as `scipy.stats.f.sf`. */
export function fisherP(f: number, between: number, within: number): number {
  if (f === Number.POSITIVE_INFINITY) return 0;
  const scale = within + between * f;
  return incompleteBeta(within / 2, between / 2, within / scale, (between * f) / scale);
}

/** Two-sided p value of a standard normal z; as `2 * scipy.stats.norm.sf(abs(z))`. */
export function normalP(z: number): number {
  return erfc(Math.abs(z) / Math.SQRT2);
}
