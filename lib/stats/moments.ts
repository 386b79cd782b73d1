/** Measures of one pass; NaN where there is no value. */
export interface Extent {
  /** Number of values that are not NaN. */
  readonly count: number;
  readonly min: number;
  readonly max: number;
  readonly mean: number;
}

/** Measures of the spread besides. */
export interface Moments extends Extent {
  /** Sample variance (n − 1). */
  readonly variance: number;
  /** Sample standard deviation (n − 1). */
  readonly sd: number;
  /** Moment coefficient of skewness g₁ = m₃ ÷ m₂^1.5. */
  readonly skewness: number;
}

/**
 * Count, range and arithmetic mean without NaN. The sum is compensated (Neumaier 1974), so that small values are not lost
 * beside large ones, and the mean is finite whenever the values are.
 */
export function extent(values: Float64Array): Extent {
  let count = 0;
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  let total = 0;
  let compensation = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (Number.isNaN(value)) continue;
    count++;
    if (value < min) min = value;
    if (value > max) max = value;
    const next = total + value;
    compensation += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    total = next;
  }
  if (count === 0) return { count, min: Number.NaN, max: Number.NaN, mean: Number.NaN };
  const mean = Number.isFinite(total) ? (total + compensation) / count : meanOfHuge(values, count);
  return { count, min, max, mean };
}

/** For sums beyond float64: the sum of each value's share. */
function meanOfHuge(values: Float64Array, count: number): number {
  return extent(values.map((value) => value / count)).mean * count;
}

const OVERFLOWS_SQUARED = 1e100;
const UNDERFLOWS_SQUARED = 1e-100;

/**
 * Count, range, mean, sample variance, standard deviation and skewness without NaN; as pandas `var()`, `std()` and, for the
 * skewness, `scipy.stats.skew` with its defaults. Two passes, with the correction of Chan, Golub and LeVeque 1983. Variance
 * and deviation are NaN below two values, skewness when all values are equal.
 */
export function moments(values: Float64Array): Moments {
  const first = extent(values);
  const magnitude = Math.max(Math.abs(first.min), Math.abs(first.max));
  const scale = magnitude > OVERFLOWS_SQUARED || magnitude < UNDERFLOWS_SQUARED ? magnitude || 1 : 1;
  const center = first.mean / scale;
  let sum = 0;
  let squares = 0;
  let cubes = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (Number.isNaN(value)) continue;
    const deviation = value / scale - center;
    const square = deviation * deviation;
    sum += deviation;
    squares += square;
    cubes += square * deviation;
  }
  const { count } = first;
  const variance = count < 2 ? Number.NaN : Math.max(0, squares - (sum * sum) / count) / (count - 1);
  const skewness = squares === 0 ? Number.NaN : cubes / count / (squares / count) ** 1.5;
  return { ...first, variance: variance * scale * scale, sd: Math.sqrt(variance) * scale, skewness };
}

/** The arithmetic mean; see `extent`. */
export function mean(values: Float64Array): number {
  return extent(values).mean;
}

/** Sample variance; see `moments`. */
export function variance(values: Float64Array): number {
  return moments(values).variance;
}

/** Sample standard deviation; see `moments`. */
export function sd(values: Float64Array): number {
  return moments(values).sd;
}

/** Moment skewness, positive for a long right tail; see `moments`. */
export function skewness(values: Float64Array): number {
  return moments(values).skewness;
}
