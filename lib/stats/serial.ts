/**
 * Autocorrelation of values at a lag, missing pairs (NaN) left out, the denominator that of all values; without gaps as
 * `statsmodels.tsa.stattools.acf`. 0 where nothing varies.
 */
export function autocorrelation(values: ArrayLike<number>, lag: number): number {
  let sum = 0;
  let n = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (Number.isNaN(value)) continue;
    sum += value;
    n++;
  }
  const mean = sum / n;
  let all = 0;
  let pairs = 0;
  for (let i = 0; i < values.length; i++) {
    const a = (values[i] as number) - mean;
    if (Number.isNaN(a)) continue;
    all += a * a;
    const b = (values[i + lag] ?? Number.NaN) - mean;
    if (!Number.isNaN(b)) pairs += a * b;
  }
  return all > 0 ? pairs / all : 0;
}

/**
 * By what factor the variance of a mean is larger than that of independent values, when neighbours go together as in a first-order
 * autoregression: (1 + ρ) ÷ (1 − ρ) (Bayley and Hammersley 1946), ρ corrected for its bias of (1 + 4ρ) ÷ n (Kendall 1954). At least 1.
 */
export function serialInflation(values: ArrayLike<number>): number {
  const rho = autocorrelation(values, 1);
  const corrected = Math.min(MOST_RHO, Math.max(0, rho + (1 + 4 * rho) / Math.max(5, values.length)));
  return (1 + corrected) / (1 - corrected);
}

const MOST_RHO = 0.95;
