import { z } from 'zod';
import type { ColumnBlock } from '@/lib/cleaning/changes/model';
import type { Reason } from '@/lib/cleaning/changes/reason';
import { presentPositions, sourceRows, valuesAt } from '@/lib/cleaning/kernels/positions';
import { defineOperation, type OperationResult } from '@/lib/cleaning/operation';
import { targetEffects, targetShape, targets } from '@/lib/cleaning/targets';
import { countMissing, withoutColumns } from '@/lib/tabular/columns';
import { type Column, rowCount, type Table } from '@/lib/tabular/table';
import { list, plural } from '@/lib/text/words';

/** The table without these columns, each logged with every cell that held something. */
export function dropColumns(
  table: Table,
  columns: readonly Column[],
  reason: (column: Column) => Reason,
): OperationResult {
  let rest = table;
  const changes = columns.map((column): ColumnBlock => {
    const present = presentPositions(column.vector);
    const position = rest.columns.findIndex(({ id }) => id === column.id);
    rest = withoutColumns(rest, [column.id]);
    return {
      kind: 'column_removed',
      columnId: column.id,
      columnName: column.name,
      position,
      rows: sourceRows(table, present),
      values: valuesAt(column.vector, present),
      reason: reason(column),
    };
  });
  return { table: rest, changes };
}

export const removeEmptyColumn = defineOperation({
  id: 'remove_empty_column',
  phase: 'structure',
  origin: 'default',
  label: 'Remove empty columns',
  description: 'Removes columns in which more than 80 % (or another share) of the cells are missing.',
  lossy: false,
  params: z.strictObject({
    ...targetShape,
    /** A column goes when its share of missing cells is above this; one without any value always goes. */
    threshold: z.number().min(0).max(1).default(0.8),
  }),
  columns: targetEffects,
  apply(table, params) {
    const rows = rowCount(table);
    const share = (column: Column) => (rows === 0 ? 0 : countMissing(column.vector) / rows);
    const empty = targets(table, params, (column) => share(column) > params.threshold || share(column) === 1);
    return dropColumns(table, empty, (column) => ({
      code: 'mostly_empty',
      share: share(column),
      threshold: params.threshold,
    }));
  },
  sentence: (_params, { columns }) =>
    columns.length === 0 ? 'No empty columns' : `${plural(columns.length, 'column')} removed (${list(columns)})`,
});
