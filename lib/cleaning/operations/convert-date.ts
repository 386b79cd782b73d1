import { z } from 'zod';
import { convertToDate, DATE_PRECISIONS } from '@/lib/cleaning/conversions/to-date';
import { asText } from '@/lib/cleaning/kernels/as-text';
import { defineOperation } from '@/lib/cleaning/operation';
import { changeColumns, targetEffects, targetShape, targets } from '@/lib/cleaning/targets';
import { distinctCounts } from '@/lib/tabular/columns';
import { inferColumn } from '@/lib/tabular/infer/infer-column';
import type { Column } from '@/lib/tabular/table';
import { DATE_SHARE, type DateConvention, decideDateConvention } from '@/lib/tabular/values/parse-date';
import { plural } from '@/lib/text/words';

export const convertDate = defineOperation({
  id: 'convert_date',
  phase: 'standardise',
  origin: 'default',
  label: 'Convert dates',
  description:
    'A column of which at least 80 % of the values are dates is written YYYY-MM (or with the day). What is no date becomes missing.',
  lossy: true,
  params: z.strictObject({
    ...targetShape,
    precision: z.enum(DATE_PRECISIONS).default('month'),
    /** The order of day and month, where the values don't tell it or tell it wrongly. */
    order: z.enum(['dmy', 'mdy', 'ymd']).optional(),
    /** Share of the values that must be dates. */
    min_share: z.number().min(0).max(1).default(DATE_SHARE),
  }),
  columns: targetEffects,
  apply(table, params) {
    const assumed: { name: string; order: DateConvention['order'] }[] = [];
    const result = changeColumns(table, targets(table, params), (column) => {
      const decided = conventionOf(column, params.min_share, params.columns !== undefined);
      if (!decided) return undefined;
      const convention = params.order ? withOrder(decided, params.order) : decided;
      if (convention.assumed) assumed.push({ name: column.name, order: convention.order });
      return convertToDate(table, column, asText(column.vector), convention, params.precision);
    });
    if (assumed.length === 0) return result;
    return { ...result, notes: [{ code: 'order_assumed', columns: assumed }] };
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

function withOrder(convention: DateConvention, order: DateConvention['order']): DateConvention {
  return { ...convention, order, assumed: false, certainty: 'chosen' };
}
