import { moments } from './moments';
import { median, quantiles } from './quantile';

/** What makes the median absolute deviation estimate the standard deviation of normal values: 1 ÷ Φ⁻¹(¾). */
export const MAD_SCALE = 1.4826;

/** `[Q1 − factor·IQR, Q3 + factor·IQR]` (Tukey 1977), quartiles by linear interpolation; NaN is skipped, NaNs without values. */
export function iqrFences(values: Float64Array, factor = 1.5): [number, number] {
  const [q1 = Number.NaN, q3 = Number.NaN] = quantiles(values, [0.25, 0.75]);
  return fencesOfQuartiles(q1, q3, factor);
}

/** The fences of quartiles already known. */
export function fencesOfQuartiles(q1: number, q3: number, factor = 1.5): [number, number] {
  const reach = factor * (q3 - q1);
  return [q1 - reach, q3 + reach];
}

/** (value − mean) ÷ sample standard deviation of each value; NaN stays NaN, and all are NaN when the deviation is 0 or undefined. */
export function zScores(values: Float64Array): Float64Array {
  const { mean, sd } = moments(values);
  return values.map((value) => (sd > 0 ? (value - mean) / sd : Number.NaN));
}

/** Median absolute deviation from the median times 1.4826, comparable to a standard deviation; NaN is skipped. */
export function mad(values: Float64Array): number {
  const center = median(values);
  return MAD_SCALE * median(values.map((value) => Math.abs(value - center)));
}
