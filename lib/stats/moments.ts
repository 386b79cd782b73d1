/** Number of values that are not NaN. */
export function count(values: Float64Array): number {
  let n = 0;
  for (let i = 0; i < values.length; i++) if (!Number.isNaN(values[i] as number)) n++;
  return n;
}

/** The sum without NaN, compensated (Neumaier 1974), so that small values are not lost beside large ones. 0 without values. */
export function sum(values: Float64Array): number {
  let total = 0;
  let compensation = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (value !== value) continue;
    const next = total + value;
    compensation += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    total = next;
  }
  return Number.isFinite(total) ? total + compensation : total;
}

/** The arithmetic mean without NaN, from the compensated sum; finite whenever the values are. NaN without values. */
export function mean(values: Float64Array): number {
  const n = count(values);
  if (n === 0) return Number.NaN;
  const total = sum(values);
  return Number.isFinite(total) ? total / n : meanOfHuge(values, n);
}

/** For sums beyond float64: the mean of each value's share. */
function meanOfHuge(values: Float64Array, n: number): number {
  return sum(values.map((value) => value / n));
}

/** Sample variance (n − 1), two-pass with the correction of Chan, Golub and LeVeque 1983; as pandas `var()`. NaN below two values. */
export function variance(values: Float64Array): number {
  const center = mean(values);
  let n = 0;
  let squares = 0;
  let remainder = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (value !== value) continue;
    const deviation = value - center;
    n++;
    squares += deviation * deviation;
    remainder += deviation;
  }
  return n < 2 ? Number.NaN : (squares - (remainder * remainder) / n) / (n - 1);
}

/** Sample standard deviation (n − 1), as pandas `std()`. NaN below two values. */
export function sd(values: Float64Array): number {
  const scale = largestMagnitude(values);
  // Squares of values beyond 1e150 overflow; the deviation itself does not.
  if (scale > 1e150 && Number.isFinite(scale)) return Math.sqrt(variance(values.map((value) => value / scale))) * scale;
  return Math.sqrt(variance(values));
}

function largestMagnitude(values: Float64Array): number {
  let largest = 0;
  for (let i = 0; i < values.length; i++) {
    const magnitude = Math.abs(values[i] as number);
    if (magnitude > largest) largest = magnitude;
  }
  return largest;
}

/**
 * Moment coefficient of skewness g₁ = m₃ ÷ m₂^1.5, as `scipy.stats.skew` with its defaults: 0 for symmetric values, positive
 * for a long right tail. NaN below three values or when all are equal.
 */
export function skewness(values: Float64Array): number {
  const scale = largestMagnitude(values);
  const center = mean(values);
  let n = 0;
  let second = 0;
  let third = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (value !== value) continue;
    const deviation = value / scale - center / scale;
    n++;
    second += deviation * deviation;
    third += deviation * deviation * deviation;
  }
  return n < 3 || second === 0 ? Number.NaN : third / n / (second / n) ** 1.5;
}
