import { median } from './quantile';
import { normalP } from './significance';

/** Whether values in order rise or fall. */
export interface Trend {
  /** Mann–Kendall's S ÷ number of pairs: 1 when every value is larger than all before, −1 when smaller (Kendall's τ-a). */
  readonly tau: number;
  /** Two-sided p value of S with the variance corrected for ties and for continuity; null for fewer than four values. */
  readonly p: number | null;
  /** Median of the slopes between all pairs of places (Theil 1950, Sen 1968), per place; as `scipy.stats.theilslopes`. */
  readonly slope: number;
  readonly n: number;
}

/** So many pairs of values are compared; longer series are thinned out evenly. */
const MOST_VALUES = 1500;

/**
 * Monotone trend of values at equal distances (Mann 1945, Kendall 1975), NaN left out with its place kept. Null for fewer than
 * three values. A series of more than 1,500 is judged by every second, third … value. `inflation` (see `serialInflation`) widens the
 * variance of S where neighbours go together (Yue and Wang 2004).
 */
export function trend(values: ArrayLike<number>, inflation = 1): Trend | null {
  const places: number[] = [];
  const step = Math.max(1, Math.ceil(values.length / MOST_VALUES));
  for (let i = 0; i < values.length; i += step) if (!Number.isNaN(values[i] as number)) places.push(i);
  const n = places.length;
  if (n < 3) return null;
  const slopes = new Float64Array((n * (n - 1)) / 2);
  let s = 0;
  let pairs = 0;
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      const [from, to] = [places[i] as number, places[j] as number];
      const difference = (values[to] as number) - (values[from] as number);
      s += Math.sign(difference);
      slopes[pairs++] = difference / (to - from);
    }
  }
  return { tau: s / pairs, p: n < 4 ? null : significance(s, places, values, inflation), slope: median(slopes), n };
}

function significance(s: number, places: readonly number[], values: ArrayLike<number>, inflation: number): number {
  const n = places.length;
  const ties = new Map<number, number>();
  for (const place of places) ties.set(values[place] as number, (ties.get(values[place] as number) ?? 0) + 1);
  let variance = n * (n - 1) * (2 * n + 5);
  for (const count of ties.values()) variance -= count * (count - 1) * (2 * count + 5);
  variance *= inflation / 18;
  if (variance <= 0) return 1;
  return s === 0 ? 1 : normalP((s - Math.sign(s)) / Math.sqrt(variance));
}
