/** The values that are numbers, in a new array. */
export function withoutMissing(values: Float64Array): Float64Array {
  const kept = new Float64Array(values.length);
  let count = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (!Number.isNaN(value)) kept[count++] = value;
  }
  return kept.subarray(0, count);
}

/**
 * The `p`-quantile (0 ≤ p ≤ 1) by linear interpolation, as `numpy.quantile` and pandas; NaN is skipped, and the result is NaN
 * without any value. Works by selection on a copy: O(n), sorted input or not.
 *
 * @throws RangeError when `p` is outside 0–1.
 */
export function quantile(values: Float64Array, p: number): number {
  return quantiles(values, [p])[0] ?? Number.NaN;
}

/** Several quantiles of one copy of the values; as `quantile` for each, cheaper together. */
export function quantiles(values: Float64Array, ps: readonly number[]): number[] {
  const kept = withoutMissing(values);
  const order = ps.map((_, index) => index).sort((a, b) => (ps[a] ?? 0) - (ps[b] ?? 0));
  const result = ps.map(() => Number.NaN);
  let from = 0;
  for (const index of order) {
    const p = ps[index] ?? Number.NaN;
    if (!(p >= 0 && p <= 1)) throw new RangeError(`A quantile's p lies between 0 and 1, not ${p}`);
    if (kept.length === 0) continue;
    const position = (kept.length - 1) * p;
    const below = Math.floor(position);
    // What lies left of the last selected place is smaller already, so that each search is shorter than the one before.
    select(kept, below, from);
    from = below;
    const low = kept[below] as number;
    const high = below + 1 < kept.length && position > below ? smallest(kept, below + 1) : low;
    result[index] = interpolate(low, high, position - below);
  }
  return result;
}

/** As `quantile(values, 0.5)`. */
export function median(values: Float64Array): number {
  return quantile(values, 0.5);
}

/** As `quantile`, of values already in ascending order and free of NaN: O(1). */
export function quantileOfSorted(sorted: Float64Array, p: number): number {
  if (sorted.length === 0) return Number.NaN;
  const position = (sorted.length - 1) * p;
  const below = Math.floor(position);
  const low = sorted[below] as number;
  return interpolate(low, sorted[Math.min(below + 1, sorted.length - 1)] as number, position - below);
}

/** Different values in ascending order, free of NaN, and how often each occurs. */
export interface CountedValues {
  readonly values: Float64Array;
  readonly counts: Uint32Array;
}

/** As `quantiles`, of counted values: O(different values). `ps` ascending, each 0–1. */
export function quantilesOfCounted({ values, counts }: CountedValues, ps: readonly number[]): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  let index = 0;
  let passed = counts[0] ?? 0;
  const at = (place: number) => {
    while (passed <= place) passed += counts[++index] as number;
    return values[index] as number;
  };
  return ps.map((p) => {
    if (total === 0) return Number.NaN;
    const position = (total - 1) * p;
    const below = Math.floor(position);
    const low = at(below);
    // The next place may be asked for again: it is looked at without going there.
    const next = passed > below + 1 ? index : index + 1;
    const high = position > below ? (values[next] as number) : low;
    return interpolate(low, high, position - below);
  });
}

/** Between two neighbours, from the nearer end, to the last bit as numpy's `_lerp`; its overflow between ±1e308 is avoided. */
export function interpolate(low: number, high: number, fraction: number): number {
  if (fraction === 0 || low === high) return low;
  const difference = high - low;
  if (!Number.isFinite(difference)) return low * (1 - fraction) + high * fraction;
  return fraction >= 0.5 ? high - difference * (1 - fraction) : low + difference * fraction;
}

function smallest(values: Float64Array, from: number): number {
  let least = values[from] as number;
  for (let i = from + 1; i < values.length; i++) {
    const value = values[i] as number;
    if (value < least) least = value;
  }
  return least;
}

/**
 * Rearranges `values` from `from` on so that place `k` holds what it would hold if sorted, with nothing greater before and
 * nothing smaller behind it (Floyd and Rivest, "Algorithm 489: SELECT", 1975).
 */
function select(values: Float64Array, k: number, from: number): void {
  selectWithin(values, k, from, values.length - 1);
}

const SMALL = 600;

function selectWithin(values: Float64Array, k: number, from: number, to: number): void {
  let left = from;
  let right = to;
  while (right > left) {
    if (right - left > SMALL) {
      // A small sample around the expected place yields a pivot just beside the answer.
      const n = right - left + 1;
      const i = k - left + 1;
      const z = Math.log(n);
      const s = 0.5 * Math.exp((2 * z) / 3);
      const sd = 0.5 * Math.sqrt((z * s * (n - s)) / n) * Math.sign(i - n / 2);
      selectWithin(
        values,
        k,
        Math.max(left, Math.floor(k - (i * s) / n + sd)),
        Math.min(right, Math.floor(k + ((n - i) * s) / n + sd)),
      );
    }
    const pivot = values[k] as number;
    let i = left;
    let j = right;
    swap(values, left, k);
    if ((values[right] as number) > pivot) swap(values, left, right);
    while (i < j) {
      swap(values, i, j);
      i++;
      j--;
      while ((values[i] as number) < pivot) i++;
      while ((values[j] as number) > pivot) j--;
    }
    if (values[left] === pivot) {
      swap(values, left, j);
    } else {
      j++;
      swap(values, j, right);
    }
    if (j <= k) left = j + 1;
    if (k <= j) right = j - 1;
  }
}

function swap(values: Float64Array, i: number, j: number): void {
  const value = values[i] as number;
  values[i] = values[j] as number;
  values[j] = value;
}
