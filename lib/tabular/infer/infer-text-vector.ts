import type { TextVector } from '@/lib/tabular/table';
import { decideBooleanConvention } from '@/lib/tabular/values/parse-boolean';
import { decideDateConvention } from '@/lib/tabular/values/parse-date';
import {
  decideNumberConvention,
  NUMBER_SHARE,
  type NumberConvention,
  parseNumber,
} from '@/lib/tabular/values/parse-number';
import { isCurrency } from '@/lib/tabular/values/units';
import { percent } from '@/lib/tabular/values/weigh';
import { countValues } from './count-values';
import { identifierPattern } from './identifier-pattern';
import type { Inference } from './infer-column';
import { FIRST_YEAR, LAST_YEAR } from './infer-number-vector';
import { identifierName, isYearName } from './name-evidence';

/** The distinct values of a text column, how often each occurs, and what is derived from both. */
interface Values {
  readonly dictionary: readonly string[];
  readonly counts: Uint32Array;
  readonly total: number;
  readonly distinct: number;
  readonly name: string;
  /** The decimal separator of the other columns. */
  readonly decimal?: '.' | ',' | undefined;
}

/** As `inferColumn`, for a column stored as text. */
export function inferTextVector(vector: TextVector, name: string, decimal?: '.' | ','): Inference {
  const values = { ...valuesOf(vector, name), decimal };
  if (values.total === 0) return { type: 'text', unit: null, share: 0, evidence: 'The column has no values.' };
  return inferPattern(values) ?? inferBoolean(values) ?? inferDate(values) ?? inferNumber(values);
}

function valuesOf(vector: TextVector, name: string): Values {
  const counts = countValues(vector);
  let total = 0;
  let distinct = 0;
  for (const count of counts) {
    total += count;
    if (count > 0) distinct++;
  }
  return { dictionary: vector.dictionary, counts, total, distinct, name };
}

function inferPattern({ dictionary, counts }: Values): Inference | null {
  const found = identifierPattern(dictionary, counts);
  if (found === null) return null;
  const evidence = `${percent(found.share)} of the values are ${found.label}.`;
  return { type: 'identifier', unit: null, share: found.share, evidence };
}

function inferBoolean({ dictionary, counts, name }: Values): Inference | null {
  const boolean = decideBooleanConvention(dictionary, counts, name);
  if (boolean === null) return null;
  return { type: 'boolean', unit: null, share: boolean.share, evidence: boolean.evidence, boolean };
}

function inferDate({ dictionary, counts, name }: Values): Inference | null {
  const date = decideDateConvention(dictionary, counts, name);
  if (date === null || (date.compact && identifierName(name) !== null)) return null;
  return { type: date.hasTime ? 'datetime' : 'date', unit: null, share: date.share, evidence: date.evidence, date };
}

/** A number, an identifier written in digits, or words; words, too, where only a person can say which numbers are meant. */
function inferNumber(values: Values): Inference {
  const number = decideNumberConvention(values.dictionary, values.counts, NUMBER_SHARE, {
    name: values.name,
    choice: { decimal: values.decimal },
  });
  if (number === null) return inferWords(values);
  const identity = identityOf(values, number);
  if (identity !== null) return { type: 'identifier', unit: null, share: number.share, evidence: identity };
  if (number.doubts.length > 0) return { ...inferWords(values), undecided: number };
  const { unit, share } = number;
  const type = number.integers ? 'integer' : 'number';
  if (type === 'integer' && isYearName(values.name) && areYears(values, number)) {
    const evidence = `${percent(share)} of the values are years, and the name says so (“${values.name.trim()}”).`;
    return { type, unit, share, evidence, number };
  }
  return { type, unit, share, evidence: number.evidence, number };
}

/** Why numbers are identifiers, or null when they are quantities. */
function identityOf(values: Values, number: NumberConvention): string | null {
  const name = values.name.trim();
  const evidence = identifierName(name);
  const isAmount = number.unit !== null && (number.unit === '%' || isCurrency(number.unit));
  if (
    !isAmount &&
    (evidence === 'id' ||
      evidence === 'version' ||
      (evidence === 'code' && (number.integers || losesZeros(values, number))))
  ) {
    return `The name says identifier (“${name}”).`;
  }
  if (!number.digitsOnly || !number.integers) return null;
  if (number.leadingZeros) return 'The values are digits, and some begin with 0, which a number would lose.';
  if (number.longestInteger > 15) return 'Some values have more than 15 digits, which a number would lose.';
  if (evidence === 'number' && values.distinct === values.total) {
    return `Whole numbers that never repeat, and the name says number (“${name}”).`;
  }
  return null;
}

/** Whether decimals end in zeros that a number would not keep: `250.00` beside `401.9`, two codes of diagnoses. */
function losesZeros({ dictionary, counts }: Values, { decimal, decimals }: NumberConvention): boolean {
  let endsInZero = false;
  let differs = false;
  for (const [code, text] of dictionary.entries()) {
    if (counts[code] === 0) continue;
    const trimmed = text.trim();
    const point = trimmed.lastIndexOf(decimal);
    if (point < 0 || trimmed.length - point - 1 !== decimals) differs = true;
    if (point >= 0 && trimmed.endsWith('0')) endsInZero = true;
  }
  return endsInZero && differs;
}

function areYears({ dictionary, counts }: Values, number: NumberConvention): boolean {
  return dictionary.every((text, code) => {
    if (counts[code] === 0) return true;
    const value = parseNumber(text, number);
    return Number.isNaN(value) || (value >= FIRST_YEAR && value <= LAST_YEAR);
  });
}

const MOSTLY_DISTINCT = 0.95;
const FEWEST_CODES = 5;
/** A word of letters and digits, perhaps hyphenated, as codes are: `A12`, `ORD-00123`, `7F-22`. */
const CODE = /^(?=[^\s]*\d)[\p{L}\d]+(?:[-_/.:#][\p{L}\d]+)*$/u;

/** Text that is neither number, date nor boolean: an identifier, a category, or free text. */
function inferWords(values: Values): Inference {
  const { total, distinct } = values;
  const identity = identityOfWords(values);
  if (identity !== null) return { type: 'identifier', unit: null, share: 1, evidence: identity };
  const repeated = distinct / total;
  const evidence = `${count(distinct, 'different text')} in ${count(total, 'cell')}.`;
  const few = distinct <= 50 ? repeated <= 0.5 : distinct <= 5000 && repeated <= 0.1;
  if (few && meanLength(values) <= 50) {
    return { type: 'category', unit: null, share: 1, evidence };
  }
  return { type: 'text', unit: null, share: 1, evidence };
}

function identityOfWords(values: Values): string | null {
  const name = values.name.trim();
  const evidence = identifierName(name);
  const mostlyDistinct = values.distinct >= MOSTLY_DISTINCT * values.total;
  if (evidence === 'id') return `The name says identifier (“${name}”).`;
  if (!mostlyDistinct) return null;
  if (evidence !== null) return `The values hardly repeat, and the name says identifier (“${name}”).`;
  if (values.total < FEWEST_CODES || !areCodes(values)) return null;
  return 'The values are codes of letters and digits that hardly repeat.';
}

function areCodes({ dictionary, counts, total }: Values): boolean {
  let failed = 0;
  for (let code = 0; code < dictionary.length; code++) {
    const count = counts[code] as number;
    if (count === 0 || CODE.test((dictionary[code] as string).trim())) continue;
    failed += count;
    if (failed > (1 - MOSTLY_DISTINCT) * total) return false;
  }
  return true;
}

function meanLength({ dictionary, counts, total }: Values): number {
  let characters = 0;
  for (let code = 0; code < dictionary.length; code++) {
    characters += (counts[code] as number) * (dictionary[code] as string).length;
  }
  return characters / total;
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}
