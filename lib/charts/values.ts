import { quantiles } from '@/lib/stats/quantile';
import { measuredValues } from '@/lib/tabular/measured-values';
import { entryNumbers } from '@/lib/tabular/query/columns';
import type { Column, Vector } from '@/lib/tabular/table';
import { distinctCounts } from '@/lib/tabular/vectors';

const converted = new WeakMap<Vector, Float64Array>();

/**
 * The numbers of a column that holds numbers, NaN where there is none: also of one whose cells are still text
 * (`$1,138.00`). Null for any other column. Remembered as long as the vector lives.
 */
export function numbersOf(column: Column): Float64Array | null {
  const { vector, type } = column;
  if (vector.kind === 'number') return type === 'integer' || type === 'number' ? vector.values : null;
  const known = converted.get(vector);
  const numbers = entryNumbers(column);
  if (numbers === null) return null;
  if (known !== undefined) return known;
  const values = new Float64Array(vector.codes.length);
  for (let i = 0; i < values.length; i++) {
    const code = vector.codes[i] as number;
    values[i] = code < 0 ? Number.NaN : (numbers[code] as number);
  }
  converted.set(vector, values);
  return values;
}

const measured = new WeakMap<Column, Float64Array>();

/** As `numbersOf`, NaN also where cleaning filled a cell in: what was imputed says nothing of the data. */
export function measuredNumbersOf(column: Column): Float64Array | null {
  const numbers = numbersOf(column);
  if (numbers === null || column.flags === undefined) return numbers;
  const known = measured.get(column);
  if (known !== undefined) return known;
  const values = measuredValues(numbers, column.flags);
  measured.set(column, values);
  return values;
}

/** What is asked of a column of numbers again and again. NaN bounds when there is no value. */
export interface NumberFacts {
  readonly count: number;
  readonly min: number;
  readonly max: number;
  /** Every value is a whole number. */
  readonly isWhole: boolean;
  /** Different values, as far as they were counted: more than `MANY` is `MANY + 1`. */
  readonly distinct: number;
}

const MANY = 64;
const facts = new WeakMap<Float64Array, NumberFacts>();

/** Count, bounds, wholeness and distinct values (up to 64) of numbers, in one pass; remembered with the array. */
export function numberFacts(values: Float64Array): NumberFacts {
  const known = facts.get(values);
  if (known !== undefined) return known;
  const found = measure(values);
  facts.set(values, found);
  return found;
}

// Two loops: the second ends soon in most columns, and the first is a fraction of what one would be that asks all.
function measure(values: Float64Array): NumberFacts {
  const { count, min, max, isWhole } = bounds(values);
  if (count === 0) return { count, min: Number.NaN, max: Number.NaN, isWhole: false, distinct: 0 };
  return { count, min, max, isWhole, distinct: countDistinct(values) };
}

function bounds(values: Float64Array) {
  let count = 0;
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  let isWhole = true;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (Number.isNaN(value)) continue;
    count++;
    if (value < min) min = value;
    if (value > max) max = value;
    if (isWhole && Math.floor(value) !== value) isWhole = false;
  }
  return { count, min, max, isWhole };
}

/** Different values, as far as `MANY + 1`. */
function countDistinct(values: Float64Array): number {
  const seen = new Set<number>();
  let previous = Number.NaN;
  for (let i = 0; i < values.length && seen.size <= MANY; i++) {
    const value = values[i] as number;
    if (value === previous || Number.isNaN(value)) continue;
    seen.add(value);
    previous = value;
  }
  return seen.size;
}

const quartiles = new WeakMap<Float64Array, readonly [q1: number, median: number, q3: number]>();

/** The quartiles of numbers, NaN when there are none; remembered with the array, as drawing and explaining both ask. */
export function quartilesOf(values: Float64Array): readonly [q1: number, median: number, q3: number] {
  const known = quartiles.get(values);
  if (known !== undefined) return known;
  const [q1 = Number.NaN, median = Number.NaN, q3 = Number.NaN] = quantiles(values, [0.25, 0.5, 0.75]);
  quartiles.set(values, [q1, median, q3]);
  return [q1, median, q3];
}

const most = new WeakMap<Float64Array, { readonly limit: number; readonly distinct: number }>();

/** Whether there are no more than `limit` different numbers; stops counting beyond. */
export function hasAtMost(values: Float64Array, limit: number): boolean {
  const { distinct } = numberFacts(values);
  if (distinct <= MANY || limit <= MANY) return distinct <= limit;
  const known = most.get(values);
  if (known?.limit === limit) return known.distinct <= limit;
  const seen = new Set<number>();
  for (let i = 0; i < values.length && seen.size <= limit; i++) {
    const value = values[i] as number;
    if (!Number.isNaN(value)) seen.add(value);
  }
  most.set(values, { limit, distinct: seen.size });
  return seen.size <= limit;
}

/** How many texts a column of text holds, how many different ones, and how long they are on average. */
export interface TextFacts {
  readonly count: number;
  readonly distinct: number;
  readonly meanLength: number;
}

const texts = new WeakMap<Vector, TextFacts>();

/** Counts of a text vector; remembered with it. */
export function textFacts(vector: Vector & { kind: 'text' }): TextFacts {
  const known = texts.get(vector);
  if (known !== undefined) return known;
  const counts = distinctCounts(vector);
  let count = 0;
  let distinct = 0;
  let length = 0;
  for (let code = 0; code < counts.length; code++) {
    const rows = counts[code] as number;
    if (rows === 0) continue;
    count += rows;
    distinct++;
    length += rows * (vector.dictionary[code] as string).length;
  }
  const found = { count, distinct, meanLength: count === 0 ? 0 : length / count };
  texts.set(vector, found);
  return found;
}
