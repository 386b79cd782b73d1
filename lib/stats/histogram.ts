import { type Extent, extent } from './moments';

/** Counts of values in bins of equal width; bin `i` is `[edges[i], edges[i + 1])`, the last one closed on both sides. */
export interface Histogram {
  /** One more than there are bins, ascending. */
  readonly edges: number[];
  readonly counts: number[];
}

/**
 * A histogram over the whole range of the values, as `numpy.histogram(values, bins)`: equal values get a range of one around
 * them. NaN is skipped; null without values. `range` spares a pass when the values' extent is already known; `weights` says how often
 * each value occurs, once each without.
 *
 * @throws RangeError when `bins` is not a positive whole number.
 */
export function histogram(
  values: Float64Array,
  bins = 20,
  range: Pick<Extent, 'count' | 'min' | 'max'> = extent(values),
  weights?: Uint32Array,
): Histogram | null {
  if (!Number.isInteger(bins) || bins < 1)
    throw new RangeError(`A histogram needs a positive number of bins, not ${bins}`);
  if (range.count === 0) return null;
  const [lo, hi] = widened(range.min, range.max);
  const edges = edgesBetween(lo, hi, bins);
  const counts = new Array<number>(bins).fill(0);
  const half = hi / 2 - lo / 2;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (Number.isNaN(value)) continue;
    // Halved, because the range between ±1e308 is beyond float64.
    let bin = half === 0 ? 0 : Math.min(bins - 1, Math.floor(((value / 2 - lo / 2) / half) * bins));
    // Division and edges round differently; the edges decide.
    while (bin > 0 && value < (edges[bin] as number)) bin--;
    while (bin < bins - 1 && value >= (edges[bin + 1] as number)) bin++;
    counts[bin] = (counts[bin] as number) + (weights === undefined ? 1 : (weights[i] as number));
  }
  return { edges, counts };
}

/** The range of the bins; a single value gets a range of one around it, or more where float64 has no halves left. */
function widened(lo: number, hi: number): [number, number] {
  if (lo < hi) return [lo, hi];
  const around = Math.max(0.5, Math.abs(lo) * 2 ** -52);
  return [Math.max(-Number.MAX_VALUE, lo - around), Math.min(Number.MAX_VALUE, hi + around)];
}

function edgesBetween(lo: number, hi: number, bins: number): number[] {
  const width = hi - lo;
  const step = width / bins;
  // A range beyond float64 is shared out between its ends.
  const edge = (i: number) => (Number.isFinite(width) ? lo + i * step : lo * (1 - i / bins) + hi * (i / bins));
  const edges = Array.from({ length: bins + 1 }, (_, i) => edge(i));
  edges[bins] = hi;
  return edges;
}
