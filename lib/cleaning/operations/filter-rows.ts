import { z } from 'zod';
import { because } from '@/lib/cleaning/changes/model';
import { columnsRead, formulaSchema } from '@/lib/cleaning/formula-params';
import { positionsWhere } from '@/lib/cleaning/kernels/positions';
import { defineOperation } from '@/lib/cleaning/operation';
import { conditionsSchema, filterOf } from '@/lib/cleaning/row-conditions';
import { checkFormula, computeMask } from '@/lib/formula';
import { filterRows as fulfilling } from '@/lib/tabular/query';
import { rowCount } from '@/lib/tabular/table';
import { plural } from '@/lib/text/words';
import { dropRows } from './remove-duplicate';

export const filterRows = defineOperation({
  id: 'filter_rows',
  phase: 'edit',
  origin: 'manual',
  label: 'Keep rows by condition',
  description:
    'Keeps the rows that fulfil a formula and all conditions, or removes them. The change log keeps what the others held.',
  lossy: true,
  params: z
    .strictObject({
      /** Yes or no for each row; a row for which that is missing does not fulfil it. */
      formula: formulaSchema.optional(),
      filters: conditionsSchema.optional(),
      /** What becomes of the rows that fulfil the conditions. */
      rows: z.enum(['keep', 'remove']).default('keep'),
    })
    .refine(({ formula, filters }) => formula !== undefined || filters !== undefined, {
      error: 'needs a formula or filters',
      path: ['formula'],
    }),
  columns: ({ formula, filters = [] }, heads) => ({
    reads: [
      ...new Set([
        ...filters.flatMap(({ column }) => column ?? []),
        ...(formula === undefined ? [] : columnsRead(formula, heads)),
      ]),
    ],
    adds: [],
    removes: [],
  }),
  apply(table, { formula, filters = [], rows }) {
    const matching = new Uint8Array(rowCount(table));
    for (const position of fulfilling(table, filters.map(filterOf))) matching[position] = 1;
    if (formula !== undefined) {
      const { checked, error } = checkFormula(formula, table);
      if (checked === undefined) return { table, changes: [], skipped: { code: 'formula_unfit', problem: error } };
      if (checked.type !== 'boolean') return { table, changes: [], skipped: { code: 'no_condition' } };
      const mask = computeMask(checked, table);
      for (let i = 0; i < matching.length; i++) matching[i] = (matching[i] as number) & (mask[i] as number);
    }
    const isKept = rows === 'keep';
    const gone = positionsWhere(matching.length, (i) => (matching[i] === 1) !== isKept);
    return dropRows(table, gone, because({ code: 'filtered_out', fulfils: !isKept }));
  },
  sentence: (_params, { rowsRemoved }) =>
    rowsRemoved === 0 ? 'Every row stays' : `${plural(rowsRemoved, 'row')} removed by condition`,
});
