import { logGamma } from './special-functions';

const PRECISION = 1e-15;
const TINY = 1e-300;
const MOST_TERMS = 10_000;

/** Probability of a χ² at least as large with `df` degrees of freedom; as `scipy.stats.chi2.sf`. */
export function chiSquareP(x: number, df: number): number {
  if (Number.isNaN(x) || !(df > 0)) return Number.NaN;
  if (x <= 0) return 1;
  if (x === Number.POSITIVE_INFINITY) return 0;
  return upperGamma(df / 2, x / 2);
}

/**
 * The regularised upper incomplete gamma function Q(a, x); as `scipy.special.gammaincc`. Its power series below a + 1 (DLMF 8.7.1),
 * the continued fraction beyond (DLMF 8.9.2) by the method of Lentz 1976.
 */
function upperGamma(a: number, x: number): number {
  const front = Math.exp(a * Math.log(x) - x - logGamma(a));
  if (x < a + 1) {
    let term = 1 / a;
    let total = term;
    for (let n = 1; n < MOST_TERMS && term > PRECISION * total; n++) {
      term *= x / (a + n);
      total += term;
    }
    return Math.max(0, 1 - front * total);
  }
  let b = x + 1 - a;
  let c = 1 / TINY;
  let d = 1 / b;
  let fraction = d;
  for (let n = 1; n < MOST_TERMS; n++) {
    const an = -n * (n - a);
    b += 2;
    d = 1 / (an * d + b || TINY);
    c = b + an / c || TINY;
    fraction *= d * c;
    if (Math.abs(d * c - 1) < PRECISION) break;
  }
  return Math.min(1, front * fraction);
}
