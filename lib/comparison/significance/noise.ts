import type { Aggregate } from '@/lib/charts/spec';
import { studentP } from '@/lib/stats/significance';
import { studentReach } from '@/lib/stats/student-quantile';
import type { Sample } from './sample';
import type { NoiseVerdict } from './significant';

/** A verdict that is not yet corrected for its family. */
export type RawVerdict = Omit<NoiseVerdict, 'adjustedP'>;

const SURE = 0.05;

/**
 * Whether a mean or a sum changed by more than chance. Means: Welch 1947. Sums of as many rows as before: likewise, times their number; sums
 * of another number of rows: rows that come at random (a compound Poisson process), whose sum varies by the sum of its squares.
 * Counts are sums of ones. Null p where fewer than two values are on a side, and for what is neither.
 */
export function noiseOf(aggregate: Aggregate, before: Sample, after: Sample): RawVerdict {
  const n = { nBefore: before.n, nAfter: after.n };
  const unknown: RawVerdict = { test: 'welch', p: null, interval: null, effect: null, ...n };
  if (aggregate === 'mean') {
    if (before.n < 2 || after.n < 2) return unknown;
    const change = after.mean - before.mean;
    return {
      ...judged(change, [before.variance / before.n, after.variance / after.n], before, after),
      test: 'welch',
      effect: hedges(before, after, change),
      ...n,
    };
  }
  if (aggregate !== 'sum') return unknown;
  const change = after.n * after.mean - before.n * before.mean;
  const effect = hedges(before, after, change / ((before.n + after.n) / 2));
  if (before.n === after.n && before.n >= 2) {
    return {
      ...judged(change, [before.n * before.variance, after.n * after.variance], before, after),
      test: 'welch',
      effect,
      ...n,
    };
  }
  if (before.n + after.n < 2) return { ...unknown, test: 'compound_poisson' };
  return { ...judged(change, [before.squares, after.squares], before, after), test: 'compound_poisson', effect, ...n };
}

/** t with the degrees of freedom of Satterthwaite 1946, from the variances of the two sides. */
function judged(
  change: number,
  [a, b]: readonly [number, number],
  before: Sample,
  after: Sample,
): Pick<RawVerdict, 'p' | 'interval'> {
  const variance = a + b;
  if (!(variance > 0)) return { p: change === 0 ? 1 : 0, interval: [change, change] };
  const terms = (a * a) / Math.max(1, before.n - 1) + (b * b) / Math.max(1, after.n - 1);
  const df = (variance * variance) / terms;
  const error = Math.sqrt(variance);
  const reach = studentReach(SURE, df) * error;
  return { p: studentP(change / error, df), interval: [change - reach, change + reach] };
}

/** A difference of means in pooled standard deviations, corrected for small samples (Hedges 1981). */
function hedges(before: Sample, after: Sample, difference: number): number | null {
  const df = before.n + after.n - 2;
  if (df < 1) return null;
  const pooled = Math.sqrt(((before.n - 1) * before.variance + (after.n - 1) * after.variance) / df);
  return pooled > 0 ? (difference / pooled) * (1 - 3 / (4 * df - 1)) : null;
}

/** Values of the same keys go together at least so much where pairing them tells more than it costs. */
const LEAST_CORRELATION = 0.3;
const FEWEST_PAIRS = 5;

/**
 * Whether values changed by more than chance, those of one key being paired (Student 1908); null where the values of the same key
 * do not go together.
 *
 * @param isSum whether the sum of the pairs is judged, or else their mean
 */
export function pairedNoise(before: Float64Array, after: Float64Array, isSum: boolean): RawVerdict | null {
  const differences: number[] = [];
  const moments = { a: 0, b: 0, aa: 0, bb: 0, ab: 0 };
  for (let i = 0; i < before.length; i++) {
    const [a, b] = [before[i] as number, after[i] as number];
    if (Number.isNaN(a) || Number.isNaN(b)) continue;
    differences.push(b - a);
    moments.a += a;
    moments.b += b;
    moments.aa += a * a;
    moments.bb += b * b;
    moments.ab += a * b;
  }
  const n = differences.length;
  if (n < FEWEST_PAIRS) return null;
  const covariance = moments.ab - (moments.a * moments.b) / n;
  const product = (moments.aa - moments.a ** 2 / n) * (moments.bb - moments.b ** 2 / n);
  if (!(product > 0) || covariance / Math.sqrt(product) < LEAST_CORRELATION) return null;
  const mean = differences.reduce((sum, value) => sum + value, 0) / n;
  const variance = differences.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1);
  const times = isSum ? n : 1;
  const error = Math.sqrt(variance / n);
  const reach = error > 0 ? studentReach(SURE, n - 1) * error : 0;
  return {
    test: 'paired',
    p: error > 0 ? studentP(mean / error, n - 1) : mean === 0 ? 1 : 0,
    interval: [times * (mean - reach), times * (mean + reach)],
    effect: variance > 0 ? (mean / Math.sqrt(variance)) * (1 - 3 / (4 * (n - 1) - 1)) : null,
    nBefore: n,
    nAfter: n,
  };
}
