import type { MatchReason } from '@/lib/comparison/matching/match';
import { list, percent } from '@/lib/text/words';

type ReasonOf<Code extends MatchReason['code']> = Extract<MatchReason, { code: Code }>;

/** Why two columns may hold the same, in English, without a full stop. */
const SAID: { readonly [Code in MatchReason['code']]: (reason: ReasonOf<Code>) => string } = {
  confirmed_before: () => 'confirmed before in this workspace',
  same_name: () => 'the same name',
  same_words: ({ words }) => `the same words (${list(words)})`,
  shared_words: ({ words }) => `both say ${list(words.map((word) => `“${word}”`))}`,
  synonyms: ({ first, second }) => `“${first}” and “${second}” mean the same`,
  similar_name: ({ likeness }) => `names ${percent(likeness)} alike`,
  same_kind: ({ kind }) => `both hold ${KINDS[kind] ?? 'the same kind of values'}`,
  same_unit: ({ unit }) => `both in ${unit}`,
  shared_values: ({ share }) => `${percent(share)} of the values occur in both`,
  similar_numbers: ({ likeness }) => `numbers spread ${percent(likeness)} alike`,
  same_pattern: ({ pattern }) => `values built alike (${pattern})`,
  same_place: () => 'at the same place among the columns',
  only_candidate: () => 'nothing else fits',
  other_kind: ({ first, second }) => `but ${KINDS[first] ?? first} beside ${KINDS[second] ?? second}`,
  other_unit: ({ first, second }) => `but ${first} beside ${second}`,
  opposed_words: ({ first, second }) => `but “${first}” beside “${second}”`,
  other_values: () => 'but other values',
};

const KINDS: Readonly<Partial<Record<string, string>>> = {
  identifier: 'names of single records',
  code: 'codes',
  year: 'years',
  measure: 'measurements',
  money: 'amounts of money',
  share: 'shares',
  count: 'counts',
  ordinal: 'steps of a scale',
  boolean: 'yes or no',
  category: 'groups',
  person: 'names of people',
  place: 'places',
  organisation: 'organisations',
  email: 'e-mail addresses',
  url: 'web addresses',
  phone: 'phone numbers',
  coordinate: 'coordinates',
  date: 'dates',
  time: 'times of day',
  duration: 'durations',
  date_part: 'parts of a date',
  list: 'lists',
  json: 'JSON',
  sentence: 'short texts',
  text: 'texts',
  constant: 'one value throughout',
  empty: 'nothing',
};

export function reasonSentence(reason: MatchReason): string {
  return (SAID[reason.code] as (reason: MatchReason) => string)(reason);
}
