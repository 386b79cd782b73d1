import { mean, sd } from '@/lib/stats/moments';
import { iqrFences, mad } from '@/lib/stats/outliers';
import { median } from '@/lib/stats/quantile';

export const OUTLIER_METHODS = ['iqr', 'zscore', 'mad'] as const;
export type OutlierMethod = (typeof OUTLIER_METHODS)[number];

/** How far from the middle is too far, in units of each method, unless a person says otherwise. */
export const DEFAULT_REACH: Record<OutlierMethod, number> = { iqr: 1.5, zscore: 3, mad: 3.5 };

/**
 * The lowest and the highest value that are not outliers, both finite; undefined when there are no values. NaN is left out.
 *
 * - `iqr`: Q1 − reach · IQR and Q3 + reach · IQR (Tukey, *Exploratory Data Analysis*, 1977), quartiles as pandas.
 * - `zscore`: mean ± reach · standard deviation (of the sample, n − 1).
 * - `mad`: median ± reach · scaled median absolute deviation (Iglewicz & Hoaglin, 1993); when more than half of the values
 *   are equal that deviation is 0 and says nothing, so no value is an outlier.
 */
export function fences(
  values: Float64Array,
  method: OutlierMethod = 'iqr',
  reach = DEFAULT_REACH[method],
): readonly [number, number] | undefined {
  const [low, high] = method === 'iqr' ? iqrFences(values, reach) : around(values, method, reach);
  if (Number.isNaN(low) || Number.isNaN(high)) return undefined;
  // The numbers of a table are finite, and so is their range: JSON knows no infinity.
  return [Math.max(low, -Number.MAX_VALUE), Math.min(high, Number.MAX_VALUE)];
}

function around(values: Float64Array, method: 'zscore' | 'mad', reach: number): [number, number] {
  const [center, deviation] = method === 'mad' ? [median(values), mad(values)] : [mean(values), sd(values)];
  if (method === 'mad' && deviation === 0) return [-Number.MAX_VALUE, Number.MAX_VALUE];
  const margin = reach * deviation;
  return [center - margin, center + margin];
}
