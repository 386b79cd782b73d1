import type { Note, Skip } from '@/lib/cleaning/changes/reason';
import { problemSentence } from '@/lib/formula';
import { decimalText, list, percent, plural } from '@/lib/text/words';
import { choiceSentence, doubtSentence } from './doubts';
import type { Sentences } from './reasons';

const ORDERS = { ymd: 'year first', dmy: 'day first', mdy: 'month first' } as const;

const roundedText = (value: number): string => decimalText(Number(value.toPrecision(4)));

/** What a person should know of a step, in English, as full sentences. */
export const NOTES: Sentences<Note> = {
  order_assumed: ({ columns }) =>
    `No value tells the order of day and month in ${list(columns.map(({ name, order }) => `${name} (${ORDERS[order]})`))}, so it is assumed.`,
  not_converted: ({ column, type, cells }) =>
    `${column} stays text: ${plural(cells, 'value')} cannot be read as a ${type}.`,
  order_unknown: ({ column, cells }) =>
    `${column} stays text: no value tells the order of day and month in ${plural(cells, 'date')}.`,
  needs_choice: ({ column, doubts }) =>
    `${column} is left as it is until somebody says how to read it. ${doubts.map(doubtSentence).join(' ')}`,
  bounds_unread: ({ column, cells, example }) =>
    `${plural(cells, 'cell')} of ${column} ${cells === 1 ? 'says' : 'say'} where a number lies rather than what it is, such as “${example}”, and ${cells === 1 ? 'is' : 'are'} missing among the numbers until somebody says how to read ${cells === 1 ? 'it' : 'them'}.`,
  already_filled: ({ cells }) => `${plural(cells, 'cell was', 'cells were')} not missing any more.`,
  divided_by_zero: ({ cells }) =>
    `${plural(cells, 'cell is', 'cells are')} missing where something is divided by zero.`,
  pooled_mean: ({ column, draws, mean, se, low, high, missingShare }) =>
    `The mean of ${column}, if what is missing is as the other columns say: ${roundedText(mean)} with a standard error of ${roundedText(se)}, 95 % between ${roundedText(low)} and ${roundedText(high)} (${draws} draws pooled by Rubin's rules; ${percent(Math.round(missingShare * 100) / 100)} of the variance is due to missing cells).`,
  duplicates_kept: ({ rows, share }) =>
    `${plural(rows, 'row equals', 'rows equal')} an earlier one (${percent(share)} of all) and ${rows === 1 ? 'stays' : 'stay'}: no column tells records apart, so they may be records of their own.`,
  not_filled: (note) => `${plural(note.cells, 'missing cell')} of ${note.column} left missing: ${notFilled(note)}.`,
  said: ({ text }) => text,
};

function notFilled(note: Extract<Note, { code: 'not_filled' }>): string {
  switch (note.why) {
    case 'kind':
      return `its numbers are no amounts (${note.kind.replaceAll('_', ' ')})`;
    case 'mostly_missing':
      return `${percent(note.share)} of its cells are missing, too many to fill from the rest`;
    case 'unread':
      return 'they held text that could not be read';
  }
}

/** Why a step could do nothing, in English, as full sentences. */
export const SKIPS: Sentences<Skip> = {
  columns_gone: ({ columns }) =>
    `${columns.length === 1 ? 'Column' : 'Columns'} ${columns.join(', ')} ${columns.length === 1 ? 'is' : 'are'} not in the table at this point.`,
  no_text: () => 'The column holds no text.',
  unreadable: ({ type }) => `No value of the column can be read as a ${type}.`,
  needs_choice: ({ doubts }) => choiceSentence(doubts),
  no_companion: ({ column }) => `“${column}” says all that it said before.`,
  no_coordinates: () => 'No value of the column is a pair of coordinates.',
  no_units: () => 'No value of the column is a number with a unit.',
  formula_unfit: ({ problem }) => problemSentence(problem),
  no_condition: () => 'The formula says neither yes nor no.',
  cannot_impute: ({ column, method }) =>
    `“${column}” cannot be filled by ${method.replaceAll('_', ' ')}: it, or what it would be told from, is not of the sort that this needs.`,
  no_outliers: () => 'The column has no outliers.',
  not_outliers: () => 'The cells are no outliers at this point.',
  row_gone: ({ row }) => `Row ${row} is not in the table at this point.`,
  rows_gone: () => 'The other rows are no longer there.',
  not_a_value: ({ column, value }) => `Column “${column}” holds numbers, and “${value}” is not one.`,
  said: ({ text }) => text,
};
