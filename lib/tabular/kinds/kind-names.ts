import { percent } from '@/lib/tabular/values/weigh';
import type { KindFact } from './evidence';
import type { ColumnKind } from './kind';
import { WEIGHTS } from './weights';

/** What kinds are called where people read them. */
export const KIND_NAMES: Readonly<Record<ColumnKind, string>> = {
  identifier: 'identifier',
  code: 'code',
  year: 'year',
  measure: 'measure',
  money: 'amount of money',
  share: 'share or rate',
  count: 'count',
  ordinal: 'step on a scale',
  boolean: 'yes or no',
  category: 'category',
  person: 'name of a person',
  place: 'name of a place',
  organisation: 'name of an organisation',
  email: 'e-mail address',
  url: 'web address',
  phone: 'phone number',
  coordinate: 'coordinate',
  date: 'date',
  time: 'time of day',
  duration: 'duration',
  date_part: 'part of a date',
  list: 'list of values',
  json: 'JSON',
  sentence: 'line of text',
  text: 'longer text',
  constant: 'one value throughout',
  empty: 'no values',
};

/** A fact that speaks for a kind, as a sentence without a full stop. */
export function kindFactText(fact: KindFact): string {
  if (fact.fact === 'header_word') return `The header says “${fact.word}”`;
  const { because } = WEIGHTS[fact.fact];
  const sentence = `${because.charAt(0).toUpperCase()}${because.slice(1)}`;
  return fact.share < 0.995 ? `${sentence} (${percent(fact.share)} of the cells)` : sentence;
}
