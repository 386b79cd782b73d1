import { histogram } from '@/lib/stats/histogram';
import { moments } from '@/lib/stats/moments';
import { quantileOfSorted, quantiles } from '@/lib/stats/quantile';
import type { DistinctTexts } from '@/lib/tabular/infer/distinct-texts';
import { CellFlag, type TextVector } from '@/lib/tabular/table';
import { type NumberConvention, parseNumber } from '@/lib/tabular/values/parse-number';
import type { ColumnProfile } from './column-profile';

const QUARTILES = [0.25, 0.5, 0.75];
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

/** Each row's number in a text column, as its convention reads it; NaN where it reads none, and without a convention. */
export function numbersOfText(
  { codes }: TextVector,
  { dictionary, counts }: DistinctTexts,
  convention: NumberConvention | null,
): Float64Array {
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

/**
 * The finite values of the rows that were not imputed, when `flags` says which were. The very array that was given when
 * all are: a column of a million rows is 8 MB, and most need no copy.
 */
export function presentValues(values: Float64Array, flags?: Uint8Array): Float64Array {
  const total = countPresent(values, flags);
  if (total === values.length) return values;
  const present = new Float64Array(total);
  let count = 0;
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number;
    if (!Number.isNaN(value) && !isFilled(flags, row)) present[count++] = value;
  }
  return present;
}

function countPresent(values: Float64Array, flags?: Uint8Array): number {
  let present = 0;
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number;
    if (!Number.isNaN(value) && !isFilled(flags, row)) present++;
  }
  return present;
}

function isFilled(flags: Uint8Array | undefined, row: number): boolean {
  return flags !== undefined && ((flags[row] as number) & CellFlag.Filled) !== 0;
}

/** Measures of finite values, and whether they are skewed; `sorted` are the same values in ascending order, if at hand. */
export function measureNumbers(
  values: Float64Array,
  sorted?: Float64Array,
): { measures: NumberMeasures; skewed: boolean } {
  if (values.length === 0) return { measures: NO_MEASURES, skewed: false };
  const [q1, median, q3] =
    sorted === undefined ? quantiles(values, QUARTILES) : QUARTILES.map((p) => quantileOfSorted(sorted, p));
  const { count, min, max, mean, sd, skewness } = moments(values);
  const measures: NumberMeasures = {
    min,
    max,
    mean: finite(mean),
    median: finite(median),
    sd: finite(sd),
    q1: finite(q1),
    q3: finite(q3),
    histogram: histogram(values, BINS, { count, min, max }),
  };
  return { measures, skewed: Math.abs(skewness) > SKEWED };
}

/** JSON knows no NaN and no infinity. */
function finite(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) ? value : null;
}
