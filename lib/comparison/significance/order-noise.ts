import type { Aggregate } from '@/lib/charts/spec';
import { withoutMissing } from '@/lib/stats/quantile';
import { normalP } from '@/lib/stats/significance';
import { sortNumbers } from '@/lib/stats/sort-numbers';
import { erfc, incompleteBeta } from '@/lib/stats/special-functions';
import type { RawVerdict } from './noise';

/** Standard errors that 95 % of a normal distribution lie within. */
const SURE = 1.959963984540054;
const FEWEST = 5;

/**
 * Whether a median, a smallest, a largest or a number of values changed by more than chance. Medians: the exact bootstrap (Maritz and
 * Jarrett 1978), which needs no resampling. Ends: how many values of one period lie beyond all of the other (Rosenbaum 1954). Counts, of
 * values or of different ones: as if they came one by one (Poisson). Null for what is none of these.
 *
 * @param before values of the first period; NaN is left out
 * @param counted for `count` and `distinct`: how many there are on both sides
 */
export function orderNoise(
  aggregate: Aggregate,
  before: Float64Array,
  after: Float64Array,
  counted: readonly [number | null, number | null],
): RawVerdict | null {
  if (aggregate === 'count' || aggregate === 'distinct') return countNoise(counted[0] ?? 0, counted[1] ?? 0);
  if (aggregate !== 'median' && aggregate !== 'min' && aggregate !== 'max') return null;
  const [a, b] = [sortNumbers(withoutMissing(before)), sortNumbers(withoutMissing(after))];
  if (a.length < FEWEST || b.length < FEWEST) return null;
  return aggregate === 'median' ? medianNoise(a, b) : endNoise(aggregate, a, b);
}

function countNoise(before: number, after: number): RawVerdict | null {
  if (before + after === 0) return null;
  const change = after - before;
  const error = Math.sqrt(before + after);
  const reach = SURE * error;
  return {
    test: 'poisson',
    p: normalP(change / error),
    interval: [change - reach, change + reach],
    effect: null,
    nBefore: before,
    nAfter: after,
  };
}

function medianNoise(a: Float64Array, b: Float64Array): RawVerdict {
  const [before, after] = [bootstrappedMedian(a), bootstrappedMedian(b)];
  const change = after.median - before.median;
  const error = Math.sqrt(before.error ** 2 + after.error ** 2);
  const reach = SURE * error;
  return {
    test: 'bootstrap',
    p: error > 0 ? normalP(change / error) : change === 0 ? 1 : 0,
    interval: [change - reach, change + reach],
    effect: null,
    nBefore: a.length,
    nAfter: b.length,
  };
}

/** Weights further from the middle than this many standard errors of a rank are nothing. */
const REACH = 8;

/** The median of sorted values, and its standard error over all samples that can be drawn from them. */
export function bootstrappedMedian(sorted: Float64Array): { median: number; error: number } {
  const n = sorted.length;
  const middle = (n + 1) / 2;
  const median = ((sorted[Math.ceil(middle) - 1] as number) + (sorted[Math.floor(middle) - 1] as number)) / 2;
  const width = REACH * Math.sqrt(n);
  const [from, to] = [Math.max(0, Math.floor(middle - width)), Math.min(n, Math.ceil(middle + width))];
  const share = shareBelow(n);
  let below = share(from);
  let mean = 0;
  let square = 0;
  for (let i = from; i < to; i++) {
    const upTo = share(i + 1);
    // Around the median, so that large values lose no digits.
    const value = (sorted[i] as number) - median;
    mean += (upTo - below) * value;
    square += (upTo - below) * value * value;
    below = upTo;
  }
  return { median, error: Math.sqrt(Math.max(0, square - mean * mean)) };
}

/** From here on the beta distribution of the middle rank is a normal one. */
const MANY = 1000;

/** The probability that the median of a sample drawn from `n` values is among the first `i`. */
function shareBelow(n: number): (i: number) => number {
  const middle = (n + 1) / 2;
  if (n <= MANY) return (i) => incompleteBeta(middle, middle, i / n);
  const deviation = 0.5 / Math.sqrt(n + 2);
  return (i) => erfc((0.5 - i / n) / (deviation * Math.SQRT2)) / 2;
}

/**
 * Were both periods alike, the `k` values furthest out would all come from the same one with probability n(n−1)…(n−k+1) ÷ N(N−1)…(N−k+1);
 * no interval follows from that.
 */
function endNoise(end: 'min' | 'max', a: Float64Array, b: Float64Array): RawVerdict {
  const sign = end === 'max' ? 1 : -1;
  const [outmostA, outmostB] = end === 'max' ? [a[a.length - 1], b[b.length - 1]] : [a[0], b[0]];
  const difference = sign * ((outmostB as number) - (outmostA as number));
  const [further, other] = difference >= 0 ? [b, outmostA as number] : [a, outmostB as number];
  let beyond = 0;
  while (beyond < further.length) {
    const value = further[end === 'max' ? further.length - 1 - beyond : beyond] as number;
    if (!(sign * (value - other) > 0)) break;
    beyond++;
  }
  let p = 1;
  for (let i = 0; i < beyond && p > 1e-300; i++) p *= (further.length - i) / (a.length + b.length - i);
  return {
    test: 'exceedance',
    p: Math.min(1, 2 * p),
    interval: null,
    effect: null,
    nBefore: a.length,
    nAfter: b.length,
  };
}
