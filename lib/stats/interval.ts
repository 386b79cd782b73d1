/** 97.5 % quantile of the standard normal distribution. */
export const NORMAL_975 = 1.959963984540054;

/**
 * 95 % interval of a Pearson coefficient over `n` pairs by the transformation of Fisher 1921; as
 * `scipy.stats.pearsonr(…).confidence_interval()`. Null for fewer than four pairs.
 */
export function correlationInterval(r: number, n: number): readonly [low: number, high: number] | null {
  if (n < 4 || Number.isNaN(r)) return null;
  if (Math.abs(r) >= 1) return [r, r];
  const z = Math.atanh(r);
  const reach = NORMAL_975 / Math.sqrt(n - 3);
  return [Math.tanh(z - reach), Math.tanh(z + reach)];
}
