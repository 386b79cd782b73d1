import { histogram } from '@/lib/stats/histogram';
import { moments } from '@/lib/stats/moments';
import { type CountedValues, quantileOfSorted, quantiles, quantilesOfCounted } from '@/lib/stats/quantile';
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

/** For each entry of a text column its number, as the convention reads it; NaN where it reads none, and without a convention. */
export function numbersOfEntries(
  { dictionary, counts }: DistinctTexts,
  convention: NumberConvention | null,
): Float64Array {
  return Float64Array.from(dictionary, (text, code) =>
    convention !== null && counts[code] ? parseNumber(text, convention) : Number.NaN,
  );
}

/** Each row's number in a text column, given that of each entry; NaN where there is none. */
export function numbersOfText({ codes }: TextVector, entries: Float64Array): Float64Array {
  const values = new Float64Array(codes.length).fill(Number.NaN);
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] as number;
    if (code >= 0) values[row] = entries[code] as number;
  }
  return values;
}

/** More different texts than this are sorted by value no faster than their rows are searched. */
const MOST_COUNTED = 10_000;

/** The numbers of a text column with their counts; undefined where there are too many. */
export function countedNumbers(entries: Float64Array, { counts }: DistinctTexts): CountedValues | undefined {
  if (entries.length > MOST_COUNTED) return undefined;
  const codes = [...entries.keys()].filter((code) => !Number.isNaN(entries[code]));
  codes.sort((a, b) => (entries[a] as number) - (entries[b] as number));
  return {
    values: Float64Array.from(codes, (code) => entries[code] as number),
    counts: Uint32Array.from(codes, (code) => counts[code] ?? 0),
  };
}

/**
 * The finite values of the rows that were not imputed, when `flags` says which were. The very array that was given when
 * all are: a column of a million rows is 8 MB, and most need no copy.
 */
export function presentValues(values: Float64Array, flags?: Uint8Array): Float64Array {
  if (flags === undefined && !values.includes(Number.NaN)) return values;
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

/** The same values in another arrangement, if one is at hand. */
interface Arranged {
  /** In ascending order. */
  readonly sorted?: Float64Array | undefined;
  readonly counted?: CountedValues | undefined;
}

/** Measures of finite values, and whether they are skewed. */
export function measureNumbers(
  values: Float64Array,
  arranged: Arranged = {},
): { measures: NumberMeasures; skewed: boolean } {
  if (values.length === 0) return { measures: NO_MEASURES, skewed: false };
  const { counted } = arranged;
  const [q1, median, q3] = quartilesOf(values, arranged);
  const { count, min, max, mean, sd, skewness } = moments(values);
  const measures: NumberMeasures = {
    min,
    max,
    mean: finite(mean),
    median: finite(median),
    sd: finite(sd),
    q1: finite(q1),
    q3: finite(q3),
    histogram: histogram(counted?.values ?? values, BINS, { count, min, max }, counted?.counts),
  };
  return { measures, skewed: Math.abs(skewness) > SKEWED };
}

function quartilesOf(values: Float64Array, { sorted, counted }: Arranged): number[] {
  if (counted !== undefined) return quantilesOfCounted(counted, QUARTILES);
  return sorted === undefined ? quantiles(values, QUARTILES) : QUARTILES.map((p) => quantileOfSorted(sorted, p));
}

/** JSON knows no NaN and no infinity. */
function finite(value: number | undefined): number | null {
  return value !== undefined && Number.isFinite(value) ? value : null;
}
