import { averageRanks } from './ranks';
import { correlationP } from './significance';

/** A coefficient between −1 and 1, the complete pairs it rests on, and its two-sided p value. */
export interface Correlation {
  /** Null with fewer than two complete pairs, or where one side does not vary. */
  readonly r: number | null;
  readonly n: number;
  /** Null without `r`, and for fewer than three pairs. */
  readonly p: number | null;
}

/**
 * Pearson's product-moment correlation of two arrays of equal length over the rows where neither is NaN; as
 * `scipy.stats.pearsonr` and pandas `Series.corr`. Three passes over distances from the first value, scaled to at most 1, so
 * that neither large offsets nor the ends of float64 spoil it.
 */
export function pearson(x: Float64Array, y: Float64Array): Correlation {
  const { n, xFrom, yFrom, xScale, yScale } = scalesOf(x, y);
  if (n < 2 || xScale === 0 || yScale === 0) return { r: null, n, p: null };
  let xSum = 0;
  let ySum = 0;
  for (let i = 0; i < x.length; i++) {
    const a = ((x[i] as number) / 2 - xFrom) / xScale;
    const b = ((y[i] as number) / 2 - yFrom) / yScale;
    if (Number.isNaN(a) || Number.isNaN(b)) continue;
    xSum += a;
    ySum += b;
  }
  let xx = 0;
  let yy = 0;
  let xy = 0;
  for (let i = 0; i < x.length; i++) {
    const a = ((x[i] as number) / 2 - xFrom) / xScale - xSum / n;
    const b = ((y[i] as number) / 2 - yFrom) / yScale - ySum / n;
    if (Number.isNaN(a) || Number.isNaN(b)) continue;
    xx += a * a;
    yy += b * b;
    xy += a * b;
  }
  const r = Math.max(-1, Math.min(1, xy / Math.sqrt(xx) / Math.sqrt(yy)));
  return { r, n, p: correlationP(r, n) };
}

/** Complete pairs, half of the first value on each side, and the largest distance from it; halved because ±1e308 are farther apart than float64 reaches. */
function scalesOf(x: Float64Array, y: Float64Array) {
  let n = 0;
  let xFrom = 0;
  let yFrom = 0;
  let xScale = 0;
  let yScale = 0;
  for (let i = 0; i < x.length; i++) {
    const a = (x[i] as number) / 2;
    const b = (y[i] as number) / 2;
    if (Number.isNaN(a) || Number.isNaN(b)) continue;
    if (n++ === 0) {
      xFrom = a;
      yFrom = b;
    }
    xScale = Math.max(xScale, Math.abs(a - xFrom));
    yScale = Math.max(yScale, Math.abs(b - yFrom));
  }
  return { n, xFrom, yFrom, xScale, yScale };
}

/**
 * Spearman's rank correlation over the rows where neither is NaN: Pearson's of average ranks, with the p value of Student's
 * t; as `scipy.stats.spearmanr` and pandas `Series.corr(method="spearman")`.
 */
export function spearman(x: Float64Array, y: Float64Array): Correlation {
  const complete = { x: new Float64Array(x.length), y: new Float64Array(x.length) };
  let n = 0;
  for (let i = 0; i < x.length; i++) {
    if (Number.isNaN(x[i] as number) || Number.isNaN(y[i] as number)) continue;
    complete.x[n] = x[i] as number;
    complete.y[n++] = y[i] as number;
  }
  return pearson(averageRanks(complete.x.subarray(0, n)), averageRanks(complete.y.subarray(0, n)));
}
