/**
 * q values of a family of tests that may depend on one another in any way: the step-up procedure of Benjamini and Yekutieli 2001;
 * as `statsmodels.stats.multitest.multipletests(method="fdr_by")`. In the order of the p values; NaN is left out of the family.
 */
export function benjaminiYekutieli(ps: readonly number[]): number[] {
  const order = ps
    .flatMap((p, i) => (Number.isNaN(p) ? [] : [i]))
    .sort((a, b) => (ps[a] as number) - (ps[b] as number));
  const m = order.length;
  let harmonic = 0;
  for (let i = 1; i <= m; i++) harmonic += 1 / i;
  const qs = ps.map(() => Number.NaN);
  let least = 1;
  for (let rank = m; rank >= 1; rank--) {
    const index = order[rank - 1] as number;
    least = Math.min(least, ((ps[index] as number) * m * harmonic) / rank);
    qs[index] = least;
  }
  return qs;
}

/**
 * q values of a family of tests that are independent or depend on one another positively, as those of a whole and its parts do: the
 * step-up procedure of Benjamini and Hochberg 1995; as `scipy.stats.false_discovery_control`. In the order of the p values; NaN is
 * left out of the family.
 */
export function benjaminiHochberg(ps: readonly number[]): number[] {
  const order = ps
    .flatMap((p, i) => (Number.isNaN(p) ? [] : [i]))
    .sort((a, b) => (ps[a] as number) - (ps[b] as number));
  const qs = ps.map(() => Number.NaN);
  let least = 1;
  for (let rank = order.length; rank >= 1; rank--) {
    const index = order[rank - 1] as number;
    least = Math.min(least, ((ps[index] as number) * order.length) / rank);
    qs[index] = least;
  }
  return qs;
}
