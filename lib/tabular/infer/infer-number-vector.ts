import type { NumberVector } from '@/lib/tabular/table';
import { isBooleanName } from '@/lib/tabular/values/parse-boolean';
import { decideDateConvention, isDateName } from '@/lib/tabular/values/parse-date';
import { distinctTexts } from './distinct-texts';
import type { Inference } from './infer-column';
import { identifierName, isYearName } from './name-evidence';

const NO_VALUES: Inference = { type: 'number', unit: null, share: 0, evidence: 'The column has no values.' };

/** 16 digits and more are beyond what a number keeps; nobody counts that far. */
const FIRST_SIXTEEN_DIGITS = 1e15;
/** What a column named year may hold to be taken for years. */
export const FIRST_YEAR = 1000;
export const LAST_YEAR = 2100;

/** Of numbers that are not all whole no more is looked at than that, and the rest is as far as it was seen. */
interface Summary {
  readonly count: number;
  readonly integers: boolean;
  readonly min: number;
  readonly max: number;
  /** Each value is greater than the one before. */
  readonly ascending: boolean;
}

function summarize(values: Float64Array): Summary {
  let count = 0;
  let integers = true;
  let ascending = true;
  let min = Number.POSITIVE_INFINITY;
  let max = Number.NEGATIVE_INFINITY;
  let previous = Number.NEGATIVE_INFINITY;
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number;
    if (Number.isNaN(value)) continue;
    count++;
    if (Math.floor(value) !== value) {
      integers = false;
      break;
    }
    if (value <= previous) ascending = false;
    previous = value;
    if (value < min) min = value;
    if (value > max) max = value;
  }
  return { count, integers, min, max, ascending };
}

/** As `inferColumn`, for a column already stored as numbers. */
export function inferNumberVector(vector: NumberVector, name: string): Inference {
  const summary = summarize(vector.values);
  if (summary.count === 0) return NO_VALUES;
  const fits = (type: Inference['type'], evidence: string): Inference => ({ type, unit: null, share: 1, evidence });
  if (identifierName(name) === 'version') return fits('identifier', `The name says identifier (“${name.trim()}”).`);
  if (summary.integers) {
    const identity = identityOf(vector.values, summary, name);
    if (identity !== null) return fits('identifier', identity);
    if (summary.min >= 0 && summary.max <= 1 && isBooleanName(name)) {
      const evidence = `Every value is 0 or 1, and the name says yes or no (“${name.trim()}”).`;
      return { ...fits('boolean', evidence), boolean: { digits: true, share: 1, byName: true, evidence } };
    }
    if (summary.min >= FIRST_YEAR && summary.max <= LAST_YEAR && isYearName(name)) {
      return fits(
        'integer',
        `Whole numbers from ${summary.min} to ${summary.max}, and the name says year (“${name.trim()}”).`,
      );
    }
  }
  const dated = isDateName(name) ? inferDates(vector, name) : null;
  if (dated !== null) return dated;
  if (summary.integers && (vector.decimals ?? 0) === 0) return fits('integer', 'Every value is a whole number.');
  return fits('number', 'Every value is a number.');
}

function identityOf(values: Float64Array, summary: Summary, name: string): string | null {
  const evidence = identifierName(name);
  if (evidence === 'id' || evidence === 'code')
    return `Whole numbers, and the name says identifier (“${name.trim()}”).`;
  if (summary.min >= FIRST_SIXTEEN_DIGITS && summary.max <= Number.MAX_SAFE_INTEGER)
    return 'Every value has more than 15 digits.';
  if (evidence === 'number' && (summary.ascending || areDistinct(values, summary.count))) {
    return `Whole numbers that never repeat, and the name says number (“${name.trim()}”).`;
  }
  const unnamed = name.trim() === '' || /^unnamed: \d+$/i.test(name.trim());
  const gapless = summary.ascending && summary.max - summary.min === summary.count - 1;
  if (unnamed && gapless && summary.count > 2 && (summary.min === 0 || summary.min === 1)) {
    return 'The rows’ own numbers, in a column without a name.';
  }
  return null;
}

function areDistinct(values: Float64Array, count: number): boolean {
  const seen = new Set<number>();
  for (const value of values) if (!Number.isNaN(value)) seen.add(value);
  return seen.size === count;
}

/** Dates written as numbers (`20240115`, Excel serials): only asked when the name says date. */
function inferDates(vector: NumberVector, name: string): Inference | null {
  const { dictionary, counts } = distinctTexts(vector);
  const date = decideDateConvention(dictionary, counts, name);
  if (date === null) return null;
  return { type: date.hasTime ? 'datetime' : 'date', unit: null, share: date.share, evidence: date.evidence, date };
}
