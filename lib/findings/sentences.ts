import { list, number, percent, plural } from '@/lib/text/words';
import type { Finding, FindingFacts, FindingKind } from './finding';

/** The current name of a column by its id. */
export type NameOf = (columnId: string) => string;

type Sentences = { readonly [K in FindingKind]: (facts: FindingFacts[K], nameOf: NameOf) => string };

const RULES: Record<FindingFacts['impossible']['rule'], string> = {
  negative: 'a count or amount below zero, where nearly all others are not',
  over_hundred: 'a percentage over 100',
  age: 'no age of a person',
  outside_scale: 'outside the scale that all others keep to',
  year: 'no year of this column',
  coordinate: 'no place on earth',
  email: 'no e-mail address',
};

const LANGUAGE_NAMES: Readonly<Record<string, string>> = {
  en: 'English',
  de: 'German',
  fr: 'French',
  es: 'Spanish',
  it: 'Italian',
  pt: 'Portuguese',
  nl: 'Dutch',
};

const PROBLEMS: Record<FindingFacts['encoding']['problem'], string> = {
  mojibake: 'Text decoded with the wrong encoding',
  replacement_character: 'A character was lost on the way',
  question_mark: 'A character was lost on the way',
  entity: 'HTML was left in the text',
};

const SUMS: Record<FindingFacts['sum']['rule'], string> = {
  sum: 'the sum',
  difference: 'the difference',
  product: 'the product',
  ratio: 'the ratio',
  percent: 'the percentage',
};

const range = (low: number | null, high: number | null): string =>
  low === null
    ? `at most ${number(high ?? 0)}`
    : high === null
      ? `at least ${number(low)}`
      : `${number(low)} to ${number(high)}`;

const inGroup = (by: string | null, byValue: string | null, nameOf: NameOf): string =>
  by === null ? '' : ` where ${nameOf(by)} is “${byValue ?? ''}”`;

/** A day since 1970-01-01 as `YYYY-MM-DD`. */
function isoDay(day: number): string {
  return new Date(Math.floor(day) * 86_400_000).toISOString().slice(0, 10);
}

/** One sentence for each kind, made of its facts. */
const SENTENCES: Sentences = {
  typo: ({ of, ofCount, count, change }) =>
    `${change === 'cut' ? 'The beginning' : change === 'swap' ? 'Two letters swapped' : 'A slip away'} ${change === 'cut' ? 'of' : 'from'} “${of}”, which ${plural(ofCount, 'cell holds', 'cells hold')}; this one stands in ${number(count)}.`,
  spelling: ({ of, ofCount, count }) =>
    `The same as “${of}” but for case, blanks or punctuation: ${number(ofCount)} cells against ${number(count)}.`,
  language: ({ language, of }) =>
    `A word of another language: the column speaks ${LANGUAGE_NAMES[language] ?? language}${of === null ? '' : ` and calls it “${of}”`}.`,
  encoding: ({ problem, readsAs }) => `${PROBLEMS[problem]}${readsAs === null ? '' : `: it reads “${readsAs}”`}.`,
  pattern: ({ shape, usual, usualShare }) =>
    `Written ${shape}, where ${percent(usualShare)} of the values are written ${list(usual.slice(0, 3))}.`,
  unreadable: ({ expected, share }) => `No ${expected}, in a column of which ${percent(share)} are.`,
  sentinel: ({ low, high, count }) =>
    low === null || high === null
      ? `Stands for “no value” in ${plural(count, 'cell')}.`
      : `Stands for “no value” in ${plural(count, 'cell')}: the others lie between ${low} and ${high}.`,
  impossible: ({ rule, low, high, share }) =>
    `It is ${RULES[rule]}${low === null && high === null ? '' : ` (${range(low, high)})`}; ${percent(share)} of the values keep the rule.`,
  future: ({ today, latest, share }) =>
    `Later than ${today}, when the file came; ${percent(share)} of the dates are not${latest === null ? '' : `, the latest is ${latest}`}.`,
  checksum: ({ scheme, share }) =>
    `The check digit (${scheme.toUpperCase()}) is wrong; it is right in ${percent(share)} of the values.`,
  vote: ({ by, byValue, majority, majorityCount, count, agreement }, nameOf) =>
    `Of ${plural(count, 'row')} with ${nameOf(by)} “${byValue}” ${number(majorityCount)} have “${majority}”; ${nameOf(by)} decides in ${percent(agreement)} of the rows.`,
  misplaced: ({ belongsTo, countThere }, nameOf) =>
    `A value of ${nameOf(belongsTo)}, where it stands ${plural(countThere, 'time')}.`,
  order: ({ first, second, firstValue, secondValue, share }, nameOf) =>
    `${nameOf(first)} (${firstValue}) is after ${nameOf(second)} (${secondValue}); in ${percent(share)} of the rows it is not.`,
  sum: ({ total, parts, rule, expected, share }, nameOf) =>
    `${nameOf(total)} is ${SUMS[rule]} of ${list(parts.map(nameOf), 5)} in ${percent(share)} of the rows; here that would be ${number(expected)}.`,
  key: ({ count, distinctShare }) =>
    `${plural(count, 'row')} have this value and differ otherwise; in ${percent(distinctShare)} of the rows it is theirs alone.`,
  unit: ({ factor, offset, low, high, by, byValue }, nameOf) =>
    `Of another unit or scale${inGroup(by, byValue, nameOf)}: ${offset === 0 ? `divided by ${number(factor)}` : 'converted'} it lies among the others (${range(low, high)}).`,
  outlier: ({ low, high, deviations, scale, by, byValue }, nameOf) =>
    `Far from the others${inGroup(by, byValue, nameOf)}, which lie between ${scale === 'day' ? isoDay(low) : number(low)} and ${scale === 'day' ? isoDay(high) : number(high)}: ${number(Math.round(deviations * 10) / 10)} deviations away.`,
  blank: ({ missingShare }) => `Empty, where only ${percent(missingShare)} of the cells are.`,
};

/** Why a finding is one, as a sentence. */
export function reasonOf(finding: Finding, nameOf: NameOf): string {
  const sentence = SENTENCES[finding.kind] as (facts: Finding['reason'], nameOf: NameOf) => string;
  return sentence(finding.reason, nameOf);
}

/** What findings of one kind are called, one and several. */
export const KIND_NAMES: Record<FindingKind, readonly [string, string]> = {
  typo: ['misspelt value', 'misspelt values'],
  spelling: ['other spelling', 'other spellings'],
  language: ['word of another language', 'words of another language'],
  encoding: ['garbled text', 'garbled texts'],
  pattern: ['value of another form', 'values of another form'],
  unreadable: ['unreadable value', 'unreadable values'],
  sentinel: ['stand-in for “no value”', 'stand-ins for “no value”'],
  impossible: ['impossible value', 'impossible values'],
  future: ['date in the future', 'dates in the future'],
  checksum: ['wrong check digit', 'wrong check digits'],
  vote: ['contradiction', 'contradictions'],
  misplaced: ['misplaced value', 'misplaced values'],
  order: ['wrong order', 'wrong orders'],
  sum: ['wrong total', 'wrong totals'],
  key: ['repeated key', 'repeated keys'],
  unit: ['value in another unit', 'values in another unit'],
  outlier: ['outlier', 'outliers'],
  blank: ['unusual blank', 'unusual blanks'],
};
