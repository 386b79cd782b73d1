/** How far two samples of numbers lie apart. */
export interface DistributionShift {
  /** Kolmogorov–Smirnov distance: the largest gap between the two distribution functions, 0–1. */
  readonly ks: number;
  /** p value of no gap, by the limit distribution with the correction of Stephens 1970. */
  readonly ksP: number;
  /** Population stability index over the deciles of the first sample. */
  readonly psi: number;
  /** Wasserstein-1 distance, in the unit of the values. */
  readonly wasserstein: number;
}

/**
 * Compares two samples, ascending and without NaN: `ks` and `wasserstein` as `scipy.stats.ks_2samp` and
 * `scipy.stats.wasserstein_distance`. Null where one is empty. One pass over both.
 */
export function distributionShift(first: Float64Array, second: Float64Array): DistributionShift | null {
  const [n, m] = [first.length, second.length];
  if (n === 0 || m === 0) return null;
  let ks = 0;
  let wasserstein = 0;
  let i = 0;
  let j = 0;
  let at = Math.min(first[0] as number, second[0] as number);
  while (i < n || j < m) {
    const next = Math.min(
      i < n ? (first[i] as number) : Number.POSITIVE_INFINITY,
      j < m ? (second[j] as number) : Number.POSITIVE_INFINITY,
    );
    const gap = Math.abs(i / n - j / m);
    if (gap > ks) ks = gap;
    wasserstein += gap * (next - at);
    at = next;
    while (i < n && first[i] === next) i++;
    while (j < m && second[j] === next) j++;
  }
  const size = Math.sqrt((n * m) / (n + m));
  return {
    ks,
    ksP: kolmogorovTail((size + 0.12 + 0.11 / size) * ks),
    psi: stabilityOfSorted(first, second),
    wasserstein,
  };
}

const TERMS = 100;
/** Below this the alternating series converges slowly and the tail is 1 to all digits that matter. */
const SURE = 0.2;

/** Probability that Kolmogorov's distribution exceeds `x`; as `scipy.special.kolmogorov`. */
export function kolmogorovTail(x: number): number {
  if (!(x > SURE)) return Number.isNaN(x) ? Number.NaN : 1;
  let sum = 0;
  for (let k = 1; k <= TERMS; k++) {
    const term = Math.exp(-2 * k * k * x * x);
    sum += k % 2 === 1 ? term : -term;
    if (term < 1e-17) break;
  }
  return Math.min(1, Math.max(0, 2 * sum));
}

const BINS = 10;

function stabilityOfSorted(first: Float64Array, second: Float64Array): number {
  const edges: number[] = [];
  for (let k = 1; k < BINS; k++) {
    const edge = first[Math.floor((k * first.length) / BINS)] as number;
    if (edge !== edges.at(-1)) edges.push(edge);
  }
  return stabilityIndex(countsBetween(first, edges), countsBetween(second, edges));
}

/** How many sorted values lie below the first edge, from it to the next, … */
function countsBetween(sorted: Float64Array, edges: readonly number[]): number[] {
  let before = 0;
  const counts = edges.map((edge) => {
    const below = lowerBound(sorted, edge);
    const count = below - before;
    before = below;
    return count;
  });
  return [...counts, sorted.length - before];
}

function lowerBound(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Counted in every bin besides what is there, so that an empty one has a logarithm. */
const SMOOTHING = 0.5;

/**
 * Population stability index Σ (q − p)·ln(q ÷ p) of two lots of counts over the same bins (the symmetric divergence of Jeffreys
 * 1946), half a count added to each bin.
 */
export function stabilityIndex(before: readonly number[], after: readonly number[]): number {
  const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count + SMOOTHING, 0);
  const [n, m] = [total(before), total(after)];
  let index = 0;
  for (let bin = 0; bin < before.length; bin++) {
    const p = ((before[bin] as number) + SMOOTHING) / n;
    const q = ((after[bin] as number) + SMOOTHING) / m;
    index += (q - p) * Math.log(q / p);
  }
  return index;
}
