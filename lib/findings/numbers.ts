import { quantileOfSorted, withoutMissing } from '@/lib/stats/quantile';
import { sortNumbers } from '@/lib/stats/sort-numbers';
import { isMeasured } from '@/lib/tabular/kinds';
import type { ColumnView } from './column-view';

/** Numbers on the scale on which their distribution has ordinary tails, with its middle and its spread on either side. */
export interface Spread {
  readonly count: number;
  readonly min: number;
  readonly max: number;
  readonly median: number;
  readonly scale: 'linear' | 'log' | 'signed_log';
  /** Robust standard scores: from the 5 % and 95 % quantiles of either side, 1.645 of which a normal distribution has. */
  readonly score: (value: number) => number;
  /** The value of a score. */
  readonly valueAt: (score: number) => number;
  readonly sorted: Float64Array;
  readonly zeroShare: number;
  /** From which score on a value is far: further where the tails thin out more slowly than a normal distribution's. */
  readonly limit: number;
}

const FEWEST = 20;
const NORMAL_95 = 1.6448536269514722;
/** (q95 − q50) ÷ (q75 − q50) is 2.44 for a normal distribution and 6.3 for Cauchy's. */
const HEAVY = 3.4;
const NORMAL_TAIL = 2.4387;
const MOST_SLOWER = 1.7;
const SIGNED = 1.7;
const SKEWED = 1.7;
/** From this share on, zeros are a kind of value of their own and take no part. */
const ZERO_HEAVY = 0.15;

/**
 * How numbers are distributed, from all of them or a sample of `total`; null for few numbers, or when more than nine in ten are the same.
 */
export function spreadOf(values: Float64Array, total = values.length): Spread | null {
  const all = sortNumbers(withoutMissing(values));
  if (all.length < FEWEST) return null;
  const zeros = countZeros(all);
  const zeroShare = zeros / all.length;
  const sorted = zeroShare >= ZERO_HEAVY ? all.filter((value) => value !== 0) : all;
  if (sorted.length < FEWEST) return null;
  const q = (p: number) => quantileOfSorted(sorted, p);
  const [q5, q25, q50, q75, q95] = [q(0.05), q(0.25), q(0.5), q(0.75), q(0.95)];
  if (q5 === q95) return null;
  const right = q95 - q50;
  const left = q50 - q5;
  const isSkewed = q5 > 0 && right > SKEWED * left;
  const isHeavy = right > HEAVY * (q75 - q50) || left > HEAVY * (q50 - q25);
  const unit = (q75 - q25) / 2 || (q95 - q5) / 4;
  const scale = isSkewed ? 'log' : isHeavy ? 'signed_log' : 'linear';
  const to = {
    linear: (value: number) => value,
    log: (value: number) => (value > 0 ? Math.log(value) : Number.NEGATIVE_INFINITY),
    signed_log: (value: number) => Math.sign(value - q50) * Math.log1p(Math.abs(value - q50) / unit),
  }[scale];
  const from = {
    linear: (value: number) => value,
    log: (value: number) => Math.exp(value),
    signed_log: (value: number) => q50 + Math.sign(value) * Math.expm1(Math.abs(value)) * unit,
  }[scale];
  const middle = to(q50);
  const up = (to(q95) - middle) / NORMAL_95;
  const down = (middle - to(q5)) / NORMAL_95;
  // One side may be a wall, at zero or a hundred; then the other side's spread is the better guess.
  const above = Math.max(up, 0.3 * down);
  const below = Math.max(down, 0.3 * up);
  // On the scale chosen: 2.44 for a normal distribution, 3.3 for an exponential one, as logarithms of Pareto's are.
  const tail = Math.max((to(q95) - middle) / (to(q75) - middle), (middle - to(q5)) / (middle - to(q25)), NORMAL_TAIL);
  const slower = Math.min(MOST_SLOWER, (Number.isFinite(tail) ? tail : HEAVY) / NORMAL_TAIL) ** 1.5;
  return {
    limit: scoreLimit(Math.max(all.length, total)) * (scale === 'signed_log' ? Math.max(slower, SIGNED) : slower),
    count: all.length,
    min: all[0] as number,
    max: all[all.length - 1] as number,
    median: q50,
    scale,
    sorted,
    zeroShare,
    score: (value) => (to(value) - middle) / (to(value) >= middle ? above : below),
    valueAt: (score) => from(middle + score * (score >= 0 ? above : below)),
  };
}

function countZeros(sorted: Float64Array): number {
  let zeros = 0;
  for (let i = 0; i < sorted.length; i++) if (sorted[i] === 0) zeros++;
  return zeros;
}

/** From which score on a value is out of the ordinary among so many normal ones, by a wide margin. */
export function scoreLimit(count: number): number {
  return Math.sqrt(2 * Math.log(Math.max(2, count))) + 2.5;
}

/** The nearest values on either side of `value` that are not it; NaN where there is none. */
export function neighbours(sorted: Float64Array, value: number): [number, number] {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  const below = low > 0 ? (sorted[low - 1] as number) : Number.NaN;
  let next = low;
  while (next < sorted.length && sorted[next] === value) next++;
  return [below, next < sorted.length ? (sorted[next] as number) : Number.NaN];
}

/** The numbers of a column that was measured or counted; null for codes, years, dates, places, scales and text. */
export function measuredNumbers(view: ColumnView): Float64Array | null {
  if (!isMeasured(view.kind)) return null;
  return view.days === null ? view.numbers : null;
}
