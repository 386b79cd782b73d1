import { showsClock } from './header-evidence';
import type { ColumnKind } from './kind';
import type { NumberFacts } from './number-facts';
import type { Reading } from './reading';
import type { ValueSample } from './sample';
import type { FactName } from './weights';

const ALWAYS: readonly ColumnKind[] = ['identifier', 'code', 'ordinal', 'category'];
const NUMBERS: readonly ColumnKind[] = ['measure', 'money', 'share', 'count', 'duration'];
const WORDS: readonly ColumnKind[] = ['person', 'place', 'organisation', 'sentence', 'text', 'list'];

/** Kinds the values allow at all, whatever the header says. */
export function possibleKinds(
  sample: ValueSample,
  numbers: NumberFacts | null,
  reading: Reading,
  facts: ReadonlyMap<FactName, number>,
): Set<ColumnKind> {
  if (facts.has('date') && numbers === null)
    return new Set(['date', 'time', 'year', 'date_part', 'code', 'identifier']);
  const kinds = new Set<ColumnKind>(numbers === null ? [...ALWAYS, ...WORDS] : [...ALWAYS, ...NUMBERS]);
  if (numbers === null) return ofTexts(kinds, facts);
  ofNumbers(kinds, numbers, facts);
  if (reading.booleans > 0) kinds.add('boolean');
  if (facts.has('repeating_text') && numbers !== null && sample.distinct <= 50) kinds.add('category');
  else kinds.delete('category');
  return kinds;
}

function ofNumbers(kinds: Set<ColumnKind>, numbers: NumberFacts, facts: ReadonlyMap<FactName, number>): void {
  const { isWhole, min, max, decimals } = numbers;
  if ((!facts.has('beyond_degrees') && decimals > 0) || facts.has('plane_word')) kinds.add('coordinate');
  if (!isWhole) return;
  if (facts.has('possible_years') || facts.has('years') || facts.has('short_years')) kinds.add('year');
  if (min >= 0 && (max <= 60 || facts.has('date_letters'))) kinds.add('date_part');
  if ((min === 0 && max === 1) || facts.has('yes_no_word')) kinds.add('boolean');
  if (facts.has('epoch')) kinds.add('date');
  if (facts.has('phone') || (min >= 1e6 && max < 1e15)) kinds.add('phone');
  if (showsClock(numbers)) kinds.add('time');
}

/** Kinds of texts that only a notation shows. */
const SHOWN: readonly (readonly [ColumnKind, readonly FactName[]])[] = [
  ['email', ['email']],
  ['url', ['url']],
  ['phone', ['phone', 'dialable']],
  ['coordinate', ['coordinates']],
  ['json', ['json']],
  ['time', ['clock']],
  ['duration', ['span', 'long_span', 'span_seconds', 'clock']],
  ['boolean', ['boolean', 'boolean_pair']],
  ['date', ['day_month']],
  ['date_part', ['month_names', 'weekday_names', 'cycle_words', 'quarters']],
  ['year', ['two_years', 'fiscal_year']],
];

function ofTexts(kinds: Set<ColumnKind>, facts: ReadonlyMap<FactName, number>): Set<ColumnKind> {
  for (const [kind, shown] of SHOWN) if (shown.some((fact) => facts.has(fact))) kinds.add(kind);
  if (!facts.has('list_separators')) kinds.delete('list');
  return kinds;
}
