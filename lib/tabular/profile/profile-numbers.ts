import { histogram } from '@/lib/stats/histogram';
import { mean, sd, skewness } from '@/lib/stats/moments';
import { quantiles } from '@/lib/stats/quantile';
import { distinctTexts } from '@/lib/tabular/infer/distinct-texts';
import { CellFlag, type Column } from '@/lib/tabular/table';
import { decideNumberConvention, parseNumber } from '@/lib/tabular/values/parse-number';
import type { ColumnProfile } from './column-profile';

const BINS = 20;
const SKEWED = 1;

export type NumberMeasures = Pick<ColumnProfile, 'min' | 'max' | 'mean' | 'median' | 'sd' | 'q1' | 'q3' | 'histogram'>;

export const NO_MEASURES: NumberMeasures = {
  min: null,
  max: null,
  mean: null,
  median: null,
  sd: null,
  q1: null,
  q3: null,
  histogram: null,
};

/** Each row's number: those of a number vector, or those a text column's convention reads (NaN where it reads none). */
export function numbersOf({ vector }: Column): Float64Array {
  if (vector.kind === 'number') return vector.values;
  const { dictionary, counts } = distinctTexts(vector);
  const convention = decideNumberConvention(dictionary, counts, 0);
  const { codes } = vector;
  const values = new Float64Array(codes.length).fill(Number.NaN);
  if (convention === null) return values;
  const parsed = Float64Array.from(dictionary, (text, code) =>
    counts[code] ? parseNumber(text, convention) : Number.NaN,
  );
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] as number;
    if (code >= 0) values[row] = parsed[code] as number;
  }
  return values;
}

/** The finite values of the rows that were not imputed, when `flags` says which were. */
export function presentValues(values: Float64Array, flags?: Uint8Array): Float64Array {
  const present = new Float64Array(values.length);
  let count = 0;
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number;
    if (value === value && !((flags?.[row] ?? 0) & CellFlag.Filled)) present[count++] = value;
  }
  return present.subarray(0, count);
}

/** Measures of finite values, and whether they are skewed. */
export function measureNumbers(values: Float64Array): { measures: NumberMeasures; skewed: boolean } {
  if (values.length === 0) return { measures: NO_MEASURES, skewed: false };
  const [q1, median, q3] = quantiles(values, [0.25, 0.5, 0.75]);
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  const measures: NumberMeasures = {
    min,
    max,
    mean: finite(mean(values)),
    median: finite(median),
    sd: finite(sd(values)),
    q1: finite(q1),
    q3: finite(q3),
    histogram: histogram(values, BINS),
  };
  return { measures, skewed: Math.abs(skewness(values)) > SKEWED };
}

/** JSON knows no NaN and no infinity. */
function finite(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) ? value : null;
}
