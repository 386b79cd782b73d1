import { z } from 'zod';
import type { Reasons, RowsRemovedBlock } from '@/lib/cleaning/changes/model';
import { findDuplicates } from '@/lib/cleaning/kernels/duplicates';
import { positionsWhere, sourceRows, valuesAt } from '@/lib/cleaning/kernels/positions';
import { defineOperation, type OperationResult } from '@/lib/cleaning/operation';
import { targetEffects, targetShape, targets } from '@/lib/cleaning/targets';
import { selectRows } from '@/lib/tabular/columns';
import { rowCount, type Table } from '@/lib/tabular/table';
import { plural } from '@/lib/text/words';

/** The table without the rows at these ascending positions, and the block that keeps what they held. */
export function dropRows(table: Table, positions: Uint32Array, reasons: Reasons): OperationResult {
  if (positions.length === 0) return { table, changes: [] };
  const dropped = new Uint8Array(rowCount(table));
  for (const position of positions) dropped[position] = 1;
  const kept = positionsWhere(rowCount(table), (position) => dropped[position] === 0);
  const block: RowsRemovedBlock = {
    kind: 'rows_removed',
    rows: sourceRows(table, positions),
    columns: table.columns.map(({ id, name, vector }) => ({ id, name, values: valuesAt(vector, positions) })),
    reasons,
  };
  return { table: selectRows(table, kept), changes: [block] };
}

export const removeDuplicate = defineOperation({
  id: 'remove_duplicate',
  phase: 'structure',
  origin: 'default',
  label: 'Remove duplicate rows',
  description: 'Of rows that are equal in every column (or in the chosen ones), the first stays.',
  lossy: false,
  params: z.strictObject(targetShape),
  columns: targetEffects,
  apply(table, params) {
    const compared = targets(table, params);
    const { positions, firsts } = findDuplicates(compared, rowCount(table));
    const columns = compared.length === table.columns.length ? null : compared.map(({ name }) => name);
    return dropRows(table, positions, {
      facts: [{ code: 'duplicate', columns }],
      numbers: sourceRows(table, firsts),
    });
  },
  sentence: (_params, { rowsRemoved }) =>
    rowsRemoved === 0 ? 'No duplicate rows' : `${plural(rowsRemoved, 'duplicate row')} removed`,
});
