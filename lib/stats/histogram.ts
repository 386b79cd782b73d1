/** Counts of values in bins of equal width; bin `i` is `[edges[i], edges[i + 1])`, the last one closed on both sides. */
export interface Histogram {
  /** One more than there are bins, ascending. */
  readonly edges: number[];
  readonly counts: number[];
}

/**
 * A histogram over the whole range of the values, as `numpy.histogram(values, bins)`: equal values get a range of one around
 * them. NaN is skipped; null without values.
 *
 * @throws RangeError when `bins` is not a positive whole number.
 */
export function histogram(values: Float64Array, bins = 20): Histogram | null {
  if (!Number.isInteger(bins) || bins < 1)
    throw new RangeError(`A histogram needs a positive number of bins, not ${bins}`);
  const range = rangeOf(values);
  if (range === null) return null;
  const [lo, hi] = range;
  const edges = edgesBetween(lo, hi, bins);
  const counts = new Array<number>(bins).fill(0);
  const half = hi / 2 - lo / 2;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (value !== value) continue;
    // Halved, because the range between ±1e308 is beyond float64.
    let bin = Math.min(bins - 1, Math.floor(((value / 2 - lo / 2) / half) * bins));
    // Division and edges round differently; the edges decide.
    if (value < (edges[bin] as number)) bin--;
    else if (bin < bins - 1 && value >= (edges[bin + 1] as number)) bin++;
    counts[bin] = (counts[bin] as number) + 1;
  }
  return { edges, counts };
}

function rangeOf(values: Float64Array): [number, number] | null {
  let lo = Number.POSITIVE_INFINITY;
  let hi = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (value < lo) lo = value;
    if (value > hi) hi = value;
  }
  if (lo > hi) return null;
  if (lo < hi) return [lo, hi];
  // Beyond 2^53 a half is lost; then the range grows with the value.
  const around = Math.max(0.5, Math.abs(lo) * 2 ** -52);
  return [lo - around, hi + around];
}

function edgesBetween(lo: number, hi: number, bins: number): number[] {
  const step = hi / bins - lo / bins;
  const edges = Array.from({ length: bins + 1 }, (_, i) => lo + i * step);
  edges[bins] = hi;
  return edges;
}
