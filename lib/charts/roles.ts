import { isYearName } from '@/lib/tabular/infer/name-evidence';
import { areSurelyAmounts, kindDecision } from '@/lib/tabular/kinds';
import type { Column } from '@/lib/tabular/table';
import { nameWords } from '@/lib/tabular/values/name-words';
import { isDateName } from '@/lib/tabular/values/parse-date';
import { isCurrency } from '@/lib/tabular/values/units';
import { isPlural, isRateUnit, kindByName } from './role-words';
import { type NumberFacts, numberFacts, numbersOf, textFacts } from './values';

/**
 * What a column is for a chart, which its kind decides. `identifier`: names single rows or says the same of all, never drawn. `time`: dates, and years as whole numbers.
 * `category` and `boolean`: divide the rows into groups. `text`: hardly any two rows have the same. `quantity`: numbers
 * that can be added up (revenue, passengers). `rate`: numbers whose average makes sense and whose sum does not (price,
 * score, percentage, temperature, latitude).
 */
export type ColumnRole = 'identifier' | 'time' | 'category' | 'text' | 'quantity' | 'rate' | 'boolean';

/** What the header of a column says is read from how the file wrote it. */
export function spokenName(column: Pick<Column, 'name' | 'sourceName'>): string {
  return column.sourceName ?? column.name;
}

const FIRST_YEAR = 1000;
const LAST_YEAR = 2200;

/** Text of which there are at most so many different values divides rows into groups however often they repeat. */
const FEW_TEXTS = 50;
const REPEATING_SHARE = 0.5;
const LONGEST_CATEGORY = 60;

/** Different whole numbers that may stand for categories (cylinders: 3, 4, 5, 6, 8). */
const FEW_NUMBERS = 12;
const FEW_CYCLES = 60;

const known = new WeakMap<Column, ColumnRole>();

/** What the column is for a chart, by its type, name, unit and values; remembered as long as the column lives. */
export function roleOf(column: Column): ColumnRole {
  const before = known.get(column);
  if (before !== undefined) return before;
  const role = decide(column);
  known.set(column, role);
  return role;
}

const FIRST_SECOND = 5e8;
const LAST_SECOND = 4.2e9;

/**
 * The milliseconds one of these numbers stands for, if they are Unix times: whole seconds or milliseconds from 1985 to 2103,
 * in a column whose name says date or time. Null when they are none.
 */
export function epochUnitMs(name: string, { isWhole, min, max }: NumberFacts): 1 | 1000 | null {
  if (!isWhole || !(isDateName(name) || nameWords(name).some((word) => word === 'time' || word === 'epoch')))
    return null;
  if (min >= FIRST_SECOND && max <= LAST_SECOND) return 1000;
  return min >= FIRST_SECOND * 1000 && max <= LAST_SECOND * 1000 ? 1 : null;
}

function decide(column: Column): ColumnRole {
  switch (column.type) {
    case 'identifier':
    case 'boolean':
      return column.type;
    case 'date':
    case 'datetime':
      return 'time';
    case 'integer':
    case 'number':
      return roleOfNumbers(column);
    case 'category':
      return 'category';
    case 'text':
      return roleOfText(column);
  }
}

function roleOfText({ vector }: Column): ColumnRole {
  if (vector.kind === 'number') return 'category';
  const { count, distinct, meanLength } = textFacts(vector);
  if (meanLength > LONGEST_CATEGORY) return 'text';
  return distinct <= FEW_TEXTS || distinct <= REPEATING_SHARE * count ? 'category' : 'text';
}

function roleOfNumbers(column: Column): ColumnRole {
  const values = numbersOf(column);
  if (values === null) return 'category';
  const name = spokenName(column);
  const facts = numberFacts(values);
  if (facts.count > 0 && facts.isWhole) {
    if (isYearName(name) && facts.min >= FIRST_YEAR && facts.max <= LAST_YEAR) return 'time';
    if (epochUnitMs(name, facts) !== null) return 'time';
  }
  const byKind = areManyAmounts(column, values, facts) ? null : roleByKind(column, facts);
  if (byKind !== null) return byKind;
  if (column.unit !== undefined && isRateUnit(column.unit)) return 'rate';
  return kindByName(name) ?? kindByValues(column, facts.isWhole && facts.min >= 0);
}

/** Most numbers are, which costs a fraction of what the kind does. */
function areManyAmounts(column: Column, values: Float64Array, { isWhole, distinct }: NumberFacts): boolean {
  return !isWhole && distinct > FEW_CYCLES && areSurelyAmounts(column, values);
}

/** Less sure than this that numbers name rows, they are drawn rather than lost. */
const SURE = 0.6;

/** The role of numbers that are no amounts; null for those that are. */
function roleByKind(column: Column, { distinct }: NumberFacts): ColumnRole | null {
  const { kind, confidence, isGiven } = kindDecision(column);
  switch (kind) {
    case 'identifier':
    case 'phone':
      return isGiven || confidence >= SURE ? 'identifier' : null;
    case 'year':
    case 'date':
      return isGiven ? 'time' : null;
    case 'code':
      return distinct <= FEW_CYCLES ? 'category' : isGiven || confidence >= SURE ? 'identifier' : null;
    case 'boolean':
    case 'category':
    case 'date_part':
      return distinct <= FEW_CYCLES ? 'category' : null;
    case 'ordinal':
      // The mean of ratings is asked for everywhere; that of classes and grades is not.
      return distinct <= FEW_CYCLES && (isGiven || kindByName(spokenName(column)) === null) ? 'category' : null;
    default:
      return null;
  }
}

/** Without a word that tells: money and counted things are added up. A wrong average misleads less than a wrong sum. */
function kindByValues(column: Column, isCountable: boolean): 'quantity' | 'rate' {
  if (column.unit !== undefined && isCurrency(column.unit)) return 'quantity';
  return isCountable && isPlural(spokenName(column)) ? 'quantity' : 'rate';
}

/** Whether the column holds numbers to be measured: a quantity or a rate. */
export function isMeasure(column: Column): boolean {
  const role = roleOf(column);
  return role === 'quantity' || role === 'rate';
}

/**
 * Whether the column may divide the rows into groups: a category, a boolean, or a number of which there are few whole
 * values, such as the cylinders of cars.
 */
export function isGrouping(column: Column): boolean {
  const role = roleOf(column);
  if (role === 'category' || role === 'boolean') return true;
  if (role !== 'quantity' && role !== 'rate') return false;
  const values = numbersOf(column);
  if (values === null) return false;
  const { isWhole, distinct, count } = numberFacts(values);
  return isWhole && distinct <= FEW_NUMBERS && distinct * 2 <= count;
}
