import type { Leaves } from './leaves';
import { total } from './leaves';

/** Of each leaf what is compared: what came, what it would be had nothing changed, and how far the two may differ by chance. */
export interface Expected {
  readonly after: Float64Array;
  readonly before: Float64Array;
  /** Up to a factor common to all leaves. */
  readonly variance: Float64Array;
  /** What each leaf adds to the change of the whole; adds up to it. */
  readonly contribution: Float64Array;
}

/**
 * Parts that make a whole: a leaf is expected to be what it was. Sums of rows that come at random vary by the sum of their squares
 * (a compound Poisson process); of a single row that is in proportion to itself.
 */
export function expectedSums({ size, before, after }: Leaves): Expected {
  const floor = smallVariance(before.squares, after.squares);
  return {
    after: after.sum,
    before: before.sum,
    variance: Float64Array.from(
      { length: size },
      (_, i) => (before.squares[i] as number) + (after.squares[i] as number) + floor,
    ),
    contribution: Float64Array.from({ length: size }, (_, i) => (after.sum[i] as number) - (before.sum[i] as number)),
  };
}

function smallVariance(before: Float64Array, after: Float64Array): number {
  const rows = before.length || 1;
  return ((total(before) + total(after)) / rows) * 1e-6 + Number.MIN_VALUE;
}

/**
 * A mean, or one column per another: a leaf is expected to keep its level, so that what it weighs now is compared at the level it
 * had. Its part of the change of the whole is that of its level plus that of its weight: w₁(m₁ − m₀) + (w₁ − w₀)(m₀ − M₀).
 */
export function expectedRatios(leaves: Leaves): Expected {
  const { size, before, after } = leaves;
  const [weightBefore, weightAfter] = [total(before.weight), total(after.weight)];
  const whole = total(before.sum) / weightBefore;
  const expected = new Float64Array(size);
  const contribution = new Float64Array(size);
  const within = pooledVariance(leaves);
  const variance = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    const [w0, w1] = [before.weight[i] as number, after.weight[i] as number];
    const level = w0 === 0 ? whole : (before.sum[i] as number) / w0;
    const levelAfter = w1 === 0 ? level : (after.sum[i] as number) / w1;
    expected[i] = level * w1;
    contribution[i] =
      (w1 / weightAfter) * (levelAfter - level) + (w1 / weightAfter - w0 / weightBefore) * (level - whole);
    variance[i] =
      within * (w1 + (w0 === 0 ? 0 : (w1 * w1) / w0)) + (level * w1) ** 2 * LEVEL_SPREAD ** 2 + Number.MIN_VALUE;
  }
  return { after: after.sum, before: expected, variance, contribution };
}

/** Levels of leaves vary by more than their rows let expect, in proportion. */
const LEVEL_SPREAD = 0.05;

/** Variance of the rows about the level of their leaf, both periods together. */
function pooledVariance({ size, before, after }: Leaves): number {
  let squares = 0;
  let degrees = 0;
  for (const { sum, squares: own, rows } of [before, after]) {
    for (let i = 0; i < size; i++) {
      const n = rows[i] as number;
      if (n < 2) continue;
      squares += Math.max(0, (own[i] as number) - (sum[i] as number) ** 2 / n);
      degrees += n - 1;
    }
  }
  return degrees === 0 ? 0 : squares / degrees;
}
