import type { Loss, LossCode } from '@/lib/cleaning/losses';
import { list, number, plural } from '@/lib/text/words';

type About = Pick<Loss, 'count' | 'columns'>;

/** What was given up, in English, as a sentence without its full stop: "2,961 dates became months (sold_on)". */
const LOST: Readonly<Record<LossCode, (about: About) => string>> = {
  days_cut: ({ count, columns }) =>
    `${plural(count, 'day')} became ${count === 1 ? 'a month' : 'months'} (${list(columns)})`,
  times_cut: ({ count, columns }) => `${plural(count, 'time')} of day cut off (${list(columns)})`,
  ages_grouped: ({ count, columns }) =>
    `${plural(count, 'age')} became ${count === 1 ? 'a group' : 'groups'} (${list(columns)})`,
  cells_filled: ({ count, columns }) =>
    `${plural(count, 'missing number')} filled in with ${count === 1 ? 'one' : 'ones'} nobody gave (${list(columns)})`,
  rows_removed: ({ count }) => `${plural(count, 'equal row')} removed though no column tells records apart`,
  columns_removed: ({ count, columns }) =>
    `${plural(count, 'value')} removed with ${columns.length === 1 ? 'a column that is' : `${number(columns.length)} columns that are`} mostly empty (${list(columns)})`,
  values_unread: ({ count, columns }) =>
    `${plural(count, 'value')} that could not be read became missing (${list(columns)})`,
};

/** A loss in words. */
export const lossSentence = (loss: Pick<Loss, 'code'> & About): string => LOST[loss.code](loss);
