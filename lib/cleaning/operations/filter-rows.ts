import { z } from 'zod';
import { because } from '@/lib/cleaning/changes/model';
import { positionsExcept } from '@/lib/cleaning/kernels/positions';
import { defineOperation } from '@/lib/cleaning/operation';
import { conditionsSchema, filterOf } from '@/lib/cleaning/row-conditions';
import { filterRows as fulfilling } from '@/lib/tabular/query';
import { rowCount } from '@/lib/tabular/table';
import { plural } from '@/lib/text/words';
import { dropRows } from './remove-duplicate';

export const filterRows = defineOperation({
  id: 'filter_rows',
  phase: 'edit',
  origin: 'manual',
  label: 'Keep rows by condition',
  description: 'Keeps the rows that fulfil all conditions, or removes them. The change log keeps what the others held.',
  lossy: true,
  params: z.strictObject({
    filters: conditionsSchema,
    /** What becomes of the rows that fulfil the conditions. */
    rows: z.enum(['keep', 'remove']).default('keep'),
  }),
  columns: ({ filters }) => ({
    reads: [...new Set(filters.flatMap(({ column }) => column ?? []))],
    adds: [],
    removes: [],
  }),
  apply(table, params) {
    const matching = fulfilling(table, params.filters.map(filterOf));
    const isKept = params.rows === 'keep';
    const gone = isKept ? positionsExcept(rowCount(table), matching) : matching;
    return dropRows(table, gone, because({ code: 'filtered_out', fulfils: !isKept }));
  },
  sentence: (_params, { rowsRemoved }) =>
    rowsRemoved === 0 ? 'Every row stays' : `${plural(rowsRemoved, 'row')} removed by condition`,
});
