import { z } from 'zod';
import type { Note } from '@/lib/cleaning/changes/reason';
import { convertToDate, DATE_PRECISIONS } from '@/lib/cleaning/conversions/to-date';
import { asText } from '@/lib/cleaning/kernels/as-text';
import { countOfCodes } from '@/lib/cleaning/kernels/positions';
import { defineOperation } from '@/lib/cleaning/operation';
import { changeColumns, targetEffects, targetShape, targets, unsureShape } from '@/lib/cleaning/targets';
import { distinctCounts } from '@/lib/tabular/columns';
import { inferColumn } from '@/lib/tabular/infer/infer-column';
import type { Column, TextVector } from '@/lib/tabular/table';
import { DATE_SHARE, type DateConvention, decideDateConvention, parseDate } from '@/lib/tabular/values/parse-date';
import { plural } from '@/lib/text/words';

export const convertDate = defineOperation({
  id: 'convert_date',
  phase: 'standardise',
  origin: 'default',
  label: 'Convert dates',
  description:
    'A column of which at least 80 % of the values are dates is written YYYY-MM (or with the day); with a time of day, YYYY-MM-DDTHH:MM:SS. What is no date becomes missing.',
  lossy: true,
  params: z.strictObject({
    ...targetShape,
    precision: z.enum(DATE_PRECISIONS).default('month'),
    /** What is done with the times of day of a column that has some. */
    times: z.enum(['keep', 'cut']).default('keep'),
    /** The order of day and month, where the values don't tell it or tell it wrongly. */
    order: z.enum(['dmy', 'mdy', 'ymd']).optional(),
    /** Share of the values that must be dates. */
    min_share: z.number().min(0).max(1).default(DATE_SHARE),
    unsure: unsureShape,
  }),
  columns: targetEffects,
  apply(table, params) {
    const notes: Note[] = [];
    const assumed: { name: string; order: DateConvention['order'] }[] = [];
    const result = changeColumns(table, targets(table, params), (column) => {
      const decided = conventionOf(column, params.min_share, params.columns !== undefined);
      if (!decided) return undefined;
      const convention = params.order ? withOrder(decided, params.order) : decided;
      const cells = asText(column.vector);
      if (params.unsure === 'leave') {
        const unread = countUnread(cells, convention);
        const about = { columnId: column.id, column: column.name, type: 'date' as const };
        if (unread > 0) notes.push({ code: 'not_converted', ...about, cells: unread });
        else if (convention.assumed) notes.push({ code: 'order_unknown', ...about, cells: convention.ambiguousCount });
        if (unread > 0 || convention.assumed) return undefined;
      }
      if (convention.assumed) assumed.push({ name: column.name, order: convention.order });
      // A date with a time of day is a point in time, which a month or a day would cut.
      const precision = convention.hasTime && params.times === 'keep' ? 'datetime' : params.precision;
      return convertToDate(table, column, cells, convention, precision);
    });
    if (assumed.length > 0) notes.push({ code: 'order_assumed', columns: assumed });
    return notes.length === 0 ? result : { ...result, notes };
  },
  sentence: (_params, { cells, columns }) =>
    cells === 0 ? 'No dates to rewrite' : `${plural(cells, 'date')} rewritten in ${plural(columns.length, 'column')}`,
});

function conventionOf(column: Column, minShare: number, isChosen: boolean): DateConvention | null {
  const decide = () => {
    const cells = asText(column.vector);
    return decideDateConvention(cells.dictionary, distinctCounts(cells), column.sourceName ?? column.name, minShare);
  };
  if (isChosen) return decide();
  const { type, date } = inferColumn(column);
  if (minShare === DATE_SHARE || date !== undefined) return date && date.share >= minShare ? date : null;
  return type === 'text' || type === 'category' ? decide() : null;
}

/** Cells that are no date: text of which converting would leave nothing. */
function countUnread(cells: TextVector, convention: DateConvention): number {
  const lost = Uint8Array.from(cells.dictionary, (text) => (parseDate(text, convention) === null ? 1 : 0));
  return countOfCodes(cells, lost);
}

function withOrder(convention: DateConvention, order: DateConvention['order']): DateConvention {
  return { ...convention, order, assumed: false, certainty: 'chosen' };
}
