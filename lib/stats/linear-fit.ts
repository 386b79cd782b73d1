import { studentP } from './significance';

/** Least-squares line over places 0, 1, 2 …, NaN left out with its place kept. */
export interface LinearFit {
  readonly slope: number;
  readonly intercept: number;
  /** Two-sided p value of a slope of 0; null for fewer than three values. */
  readonly p: number | null;
  /** Sum of the squared residuals. */
  readonly residual: number;
  readonly n: number;
}

/** Ordinary least squares of values on their places; as `scipy.stats.linregress`. Null for fewer than two values. */
export function linearFit(values: ArrayLike<number>): LinearFit | null {
  let n = 0;
  let x = 0;
  let y = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (Number.isNaN(value)) continue;
    n++;
    x += i;
    y += value;
  }
  if (n < 2) return null;
  x /= n;
  y /= n;
  let xx = 0;
  let xy = 0;
  let yy = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (Number.isNaN(value)) continue;
    xx += (i - x) ** 2;
    xy += (i - x) * (value - y);
    yy += (value - y) ** 2;
  }
  const slope = xy / xx;
  const residual = Math.max(0, yy - slope * xy);
  const error = Math.sqrt(residual / (n - 2) / xx);
  const p = n < 3 ? null : error === 0 ? (slope === 0 ? 1 : 0) : studentP(slope / error, n - 2);
  return { slope, intercept: y - slope * x, p, residual, n };
}
