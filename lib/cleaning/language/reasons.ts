import type { DateEvidence, NumberEvidence, Reason } from '@/lib/cleaning/changes/reason';
import { programWords } from '@/lib/shape/extract/words';
import { decimalText, list, number, percent } from '@/lib/text/words';
import { imputedSentence } from './imputed';

/** A sentence for each fact, by its code. */
export type Sentences<Fact extends { readonly code: string }> = {
  readonly [Code in Fact['code']]: (fact: Extract<Fact, { readonly code: Code }>) => string;
};

const ORDERS = { ymd: 'year first', dmy: 'day first', mdy: 'month first' } as const;
const PATTERNS = { month: 'YYYY-MM', day: 'YYYY-MM-DD', datetime: 'YYYY-MM-DDThh:mm:ss' } as const;
const MARKS: Readonly<Record<string, string>> = { ',': 'comma', '.': 'point', ' ': 'space', "'": 'apostrophe' };

const OUTLYING = {
  iqr: (reach: number) => `more than ${reach} interquartile ranges below the first or above the third quartile`,
  zscore: (reach: number) => `more than ${reach} standard deviations from the mean`,
  mad: (reach: number) => `more than ${reach} scaled median absolute deviations from the median`,
} as const;

/** Why something was changed, in English, as full sentences. */
export const REASONS: Sentences<Reason> = {
  trimmed: () => 'White space at the ends of the text was removed.',
  blank: () => 'The text stands for “no value”.',
  name_normalised: () => 'Column names are written in lower case with “_” for spaces and signs.',
  name_from_position: () => 'A column without a name is named after its position.',
  name_numbered: () => 'Another column has the same name, so this one is numbered.',
  duplicate: ({ columns, row }) => `Equal in ${columns?.join(', ') ?? 'every column'} to row ${row}, which stays.`,
  mostly_empty: ({ share, threshold }) =>
    share === 1
      ? 'All of its cells are missing.'
      : `${percent(share)} of its cells are missing, more than ${percent(threshold)}.`,
  read_as_number: (fact) => `Read as a number. ${numberEvidence(fact)}`,
  not_a_number: ({ share }) => `Not a number, in a column where ${percent(share)} of the values are.`,
  read_as_date: (fact) => `Read as a date, written ${PATTERNS[fact.precision]}. ${dateEvidence(fact)}`,
  not_a_date: ({ share }) => `Not a date, in a column where ${percent(share)} of the values are.`,
  read_as_boolean: ({ share, name }) =>
    `One spelling for yes and no. ${percent(share)} of the values say yes or no${name === null ? '' : `, and the name says so (“${name}”)`}.`,
  not_a_boolean: () => 'Neither yes nor no.',
  age_group: ({ group, upTo }) => `Ages are grouped: ${upTo === null ? 'above 60' : `up to ${upTo}`} is ${group}.`,
  not_an_age: ({ oldest }) => `No age: it lies outside 0 to ${oldest}. It is kept as it is and flagged.`,
  same_spelling: () => 'Another spelling of the same value.',
  split_part: ({ part, column, separator }) => `Part ${part} of “${column}”, split at “${separator}”.`,
  coordinate_of: ({ column, part }) => `The ${part} in “${column}”.`,
  unit_of: ({ column }) => `The units of “${column}”.`,
  combined: ({ columns, separator }) => `${list(columns)} together, with “${separator}” between them.`,
  extracted: ({ column, program }) => `Taken out of “${column}”: ${programWords(program)}.`,
  full_values: ({ column }) => `What “${column}” said in full.`,
  split_away: ({ parts, separator }) => `Split at “${separator}” into ${parts} columns.`,
  filled_statistic: ({ method, values }) => `Missing; filled with the ${method} of the other ${number(values)} values.`,
  filled_number: (fact) => `Missing; filled with ${fact.number === '0' ? 'zero' : fact.number}.`,
  filled_down: () => 'Empty below a value, as in merged cells: the value above.',
  imputed: (fact) => imputedSentence(fact),
  filled_above: () => 'Missing; filled with the value above.',
  filled_frequent: () => 'Missing; filled with the most frequent value.',
  filled_chosen: () => 'Missing; filled with a chosen value.',
  outlier: ({ low, high, method, reach }) =>
    `Outside ${decimalText(low)} to ${decimalText(high)}: ${OUTLYING[method](reach)}.`,
  outlier_kept: () => 'A person decided that the value is right.',
  taken_from_record: ({ row }) => `Taken from row ${row}, merged into this one.`,
  same_record: ({ row }) => `The same record as row ${row}, which stays.`,
  edited: () => 'Edited by a person.',
  repair_accepted: () => 'A person accepted the repair that was proposed.',
  filled_in: () => 'Missing; filled in by a person.',
  replaced: () => 'Replaced by a person.',
  renamed: () => 'Renamed by a person.',
  computed: ({ formula }) => `Computed: ${formula}`,
  filtered_out: ({ fulfils }) =>
    fulfils ? 'Fulfils the conditions for rows to remove.' : 'Does not fulfil the conditions for rows to keep.',
  not_sampled: ({ kept, of }) => `Not among the ${number(kept)} of ${number(of)} rows that were drawn.`,
  not_first: ({ columns, row }) => `Has the same ${list(columns)} as row ${row}, which stays.`,
  sorted: ({ by }) =>
    `Sorted by ${list(by.map(({ name, descending }) => (descending ? `${name}, descending` : name)))}.`,
  dropped: () => 'Removed by a person.',
  said: ({ text, row }) => (row === undefined ? text : text.replace('{n}', String(row))),
};

function dateEvidence({ share, order, certainty, telling, against }: DateEvidence): string {
  const dates = `${percent(share)} of the values are dates`;
  const words = ORDERS[order];
  switch (certainty) {
    case 'plain':
      return `${dates}.`;
    case 'chosen':
      return `Read ${words}, as chosen.`;
    case 'assumed':
      return `${dates}; no value tells the order of day and month, ${words} is assumed.`;
    case 'read': {
      const conflict = against > 0 ? `, against ${against} that read only the other way` : '';
      return `${dates}, ${words}: ${telling} ${telling === 1 ? 'value reads' : 'values read'} only so${conflict}.`;
    }
  }
}

function numberEvidence({ share, unit, decimal, thousands, assumed, mixed }: NumberEvidence): string {
  const isUsual = decimal === '.' && thousands === ',';
  const marks = mixed
    ? ', some with a decimal comma and some with a point, each of which reads one way only'
    : isUsual
      ? ''
      : `, decimal ${MARKS[decimal]} and ${MARKS[thousands]} for thousands`;
  const assumption = !assumed
    ? ''
    : ` Assumed that a ${MARKS[decimal]} separates decimals and a ${decimal === '.' ? 'comma' : 'point'} thousands; no value says otherwise.`;
  return `${percent(share)} of the values are numbers${unit === null ? '' : `, in ${unit}`}${marks}.${assumption}`;
}
