import { fisherP } from './significance';

/** A series as a slow course, a pattern that repeats, and the rest; NaN where the course is unknown. */
export interface Seasons {
  readonly course: Float64Array;
  /** One value for each place of the cycle, adding up to 0. */
  readonly pattern: Float64Array;
  readonly rest: Float64Array;
}

/**
 * Additive decomposition by a centred moving average over one cycle and the means of what it leaves, place by place; as
 * `statsmodels.tsa.seasonal.seasonal_decompose`. Null below two cycles, or where a place of the cycle has no value.
 */
export function decompose(values: ArrayLike<number>, period: number): Seasons | null {
  const n = values.length;
  if (period < 2 || n < 2 * period) return null;
  const course = centredAverage(values, period);
  const sums = new Float64Array(period);
  const counts = new Float64Array(period);
  for (let i = 0; i < n; i++) {
    const detrended = (values[i] as number) - (course[i] as number);
    if (Number.isNaN(detrended)) continue;
    sums[i % period] = (sums[i % period] as number) + detrended;
    counts[i % period] = (counts[i % period] as number) + 1;
  }
  if (counts.includes(0)) return null;
  const means = sums.map((sum, place) => sum / (counts[place] as number));
  const centre = means.reduce((sum, value) => sum + value, 0) / period;
  const pattern = means.map((value) => value - centre);
  const rest = Float64Array.from({ length: n }, (_, i) => {
    return (values[i] as number) - (course[i] as number) - (pattern[i % period] as number);
  });
  return { course, pattern, rest };
}

/** Mean of a window of `period` values around each, its ends weighing half where the period is even; NaN at the ends and beside gaps. */
function centredAverage(values: ArrayLike<number>, period: number): Float64Array {
  const half = Math.floor(period / 2);
  const isEven = period % 2 === 0;
  return Float64Array.from({ length: values.length }, (_, i) => {
    if (i < half || i + half >= values.length) return Number.NaN;
    let sum = 0;
    for (let j = -half; j <= half; j++) {
      const weight = isEven && Math.abs(j) === half ? 0.5 : 1;
      sum += weight * (values[i + j] as number);
    }
    return sum / period;
  });
}

/** Whether a pattern repeats, and how strongly. */
export interface SeasonTest {
  /** Share of what the course leaves that the pattern explains: 1 − Var(rest) ÷ Var(pattern + rest) (Wang, Smith and Hyndman 2006), 0–1. */
  readonly strength: number;
  /** p value of equal means at all places of the cycle, by F. */
  readonly p: number;
  readonly n: number;
}

/** Judges a decomposition. `inflation`: see `serialInflation`. Null with too few values left. */
export function seasonTest({ pattern, rest }: Seasons, inflation = 1): SeasonTest | null {
  const period = pattern.length;
  let n = 0;
  let within = 0;
  let between = 0;
  for (let i = 0; i < rest.length; i++) {
    const left = rest[i] as number;
    if (Number.isNaN(left)) continue;
    n++;
    within += left * left;
    between += (pattern[i % period] as number) ** 2;
  }
  // The moving average takes about one degree of freedom a cycle.
  const df = n - period - Math.ceil(n / period);
  if (df < 1) return null;
  const strength = between + within > 0 ? between / (between + within) : 0;
  const f = within > 0 ? between / (period - 1) / (within / df) / inflation : Number.POSITIVE_INFINITY;
  return { strength, p: between === 0 ? 1 : fisherP(f, period - 1, df), n };
}
