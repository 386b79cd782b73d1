import { z } from 'zod';
import type { Reasons, RowsRemovedBlock } from '@/lib/cleaning/changes/model';
import { findDuplicates } from '@/lib/cleaning/kernels/duplicates';
import { identifyingColumn } from '@/lib/cleaning/kernels/identifying-column';
import { positionsExcept, sourceRows, valuesAt } from '@/lib/cleaning/kernels/positions';
import { defineOperation, type OperationResult } from '@/lib/cleaning/operation';
import { targetEffects, targetShape, targets } from '@/lib/cleaning/targets';
import { selectRows } from '@/lib/tabular/columns';
import { type Column, rowCount, type Table } from '@/lib/tabular/table';
import { plural } from '@/lib/text/words';

/** The table without the rows at these ascending positions, and the block that keeps what they held. */
export function dropRows(table: Table, positions: Uint32Array, reasons: Reasons): OperationResult {
  if (positions.length === 0) return { table, changes: [] };
  const kept = positionsExcept(rowCount(table), positions);
  const block: RowsRemovedBlock = {
    kind: 'rows_removed',
    rows: sourceRows(table, positions),
    columns: table.columns.map(({ id, name, vector }) => ({ id, name, values: valuesAt(vector, positions) })),
    reasons,
  };
  return { table: selectRows(table, kept), changes: [block] };
}

/** Equal rows that are no more than this share of all, or so many in a small table, are taken for entries made twice. */
const FEW = 0.05;
const A_HANDFUL = 3;

export const removeDuplicate = defineOperation({
  id: 'remove_duplicate',
  phase: 'structure',
  origin: 'default',
  label: 'Remove duplicate rows',
  description:
    'Of rows that are equal in every column (or in the chosen ones), the first stays. Where no column tells records apart and they are many, they stay until somebody says so.',
  lossy: false,
  params: z.strictObject({
    ...targetShape,
    /**
     * Equal rows of a table in which no column tells records apart: they go where they are few (at most 5 % of all rows, or 3), stay
     * until somebody says so, or go. Where columns are chosen they go.
     */
    without_key: z.enum(['few', 'ask', 'remove']).default('few'),
  }),
  columns: targetEffects,
  apply(table, params) {
    const compared = targets(table, params);
    const { positions, firsts } = findDuplicates(compared, rowCount(table));
    if (positions.length === 0) return { table, changes: [] };
    const key = keyOf(table, compared, positions);
    const share = positions.length / rowCount(table);
    const isFew = share <= FEW || positions.length <= A_HANDFUL;
    const isMeant = params.columns !== undefined || params.without_key === 'remove';
    if (!(key !== null || isMeant || (isFew && params.without_key === 'few'))) {
      return { table, changes: [], notes: [{ code: 'duplicates_kept', rows: positions.length, share }] };
    }
    const columns = compared.length === table.columns.length ? null : compared.map(({ name }) => name);
    return dropRows(table, positions, {
      facts: [{ code: 'duplicate', columns, key }],
      numbers: sourceRows(table, firsts),
    });
  },
  sentence: (_params, { rowsRemoved }) =>
    rowsRemoved === 0 ? 'No duplicate rows removed' : `${plural(rowsRemoved, 'duplicate row')} removed`,
});

/** The name of the column that tells records apart, so that equal rows are one record entered twice; null without one. */
function keyOf(table: Table, compared: readonly Column[], duplicates: Uint32Array): string | null {
  const rows = rowCount(table);
  return identifyingColumn(compared, positionsExcept(rows, duplicates), rows)?.name ?? null;
}
