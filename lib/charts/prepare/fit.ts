import type { FitLine } from '@/lib/charts/chart';
import { extent } from '@/lib/stats/moments';
import { correlationP } from '@/lib/stats/significance';

/**
 * The least-squares line through the points and Pearson's correlation coefficient, as `scipy.stats.linregress`; pairs are
 * complete. Null for fewer than two points or where x or y does not vary.
 */
export function fitLine(x: Float64Array, y: Float64Array): FitLine | null {
  const n = x.length;
  if (n < 2) return null;
  const { mean: meanX } = extent(x);
  const { mean: meanY } = extent(y);
  let xx = 0;
  let yy = 0;
  let xy = 0;
  for (let i = 0; i < n; i++) {
    const dx = (x[i] as number) - meanX;
    const dy = (y[i] as number) - meanY;
    xx += dx * dx;
    yy += dy * dy;
    xy += dx * dy;
  }
  const spread = Math.sqrt(xx) * Math.sqrt(yy);
  if (!(spread > 0) || !Number.isFinite(spread)) return null;
  const r = Math.max(-1, Math.min(1, xy / spread));
  const slope = xy / xx;
  return { slope, intercept: meanY - slope * meanX, r, n, p: correlationP(r, n) };
}
