import type { Checked } from '@/lib/stats/impute/check';
import type { Feature } from '@/lib/stats/impute/feature';

/** How far off a method was on known cells that it was not shown. Plain JSON. */
export interface ErrorBand {
  /** Known cells that were hidden from it. */
  readonly hidden: number;
  /** Of numbers: in nine of ten of them the truth lay no further below and above what it told. Null for texts. */
  readonly below: number | null;
  readonly above: number | null;
  /** Of texts: the share it told right, 0–1. Null for numbers. */
  readonly right: number | null;
}

/** Fewer hidden cells say nothing of the tails. */
export const FEWEST_HIDDEN = 20;
const TAIL = 0.05;

/** The band of a method on a column: the 5th and 95th percentile of its errors on hidden cells (split conformal prediction; Lei et al. 2018). */
export function bandOf(goal: Feature, { hidden, answered, residuals }: Checked): ErrorBand {
  if (answered < FEWEST_HIDDEN) return { hidden, below: null, above: null, right: null };
  if (goal.kind === 'number') return tailsOf(residuals.slice().sort(), hidden);
  return { hidden, below: null, above: null, right: rightShare(residuals) };
}

/** The share of zeros: cells that were told right. */
export const rightShare = (wrong: Float64Array): number => 1 - wrong.reduce((sum, one) => sum + one, 0) / wrong.length;

/** The band that ascending errors tell. */
export function tailsOf(errors: Float64Array, hidden: number): ErrorBand {
  const count = errors.length;
  // One more at each end than the sample says, as for a sample of this size it must be.
  const low = Math.max(0, Math.floor(TAIL * (count + 1)) - 1);
  const high = Math.min(count - 1, Math.ceil((1 - TAIL) * (count + 1)) - 1);
  const rounded = (value: number) => Number(value.toPrecision(3));
  return {
    hidden,
    below: rounded(Math.max(0, -(errors[low] as number))),
    above: rounded(Math.max(0, errors[high] as number)),
    right: null,
  };
}
