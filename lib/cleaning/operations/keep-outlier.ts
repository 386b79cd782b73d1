import { z } from 'zod';
import { because } from '@/lib/cleaning/changes/model';
import { withFlag } from '@/lib/cleaning/kernels/flags';
import { positionsOfRows, positionsWhere, sourceRows, valuesAt } from '@/lib/cleaning/kernels/positions';
import { defineOperation } from '@/lib/cleaning/operation';
import { withColumn } from '@/lib/tabular/columns';
import { CellFlag, columnById } from '@/lib/tabular/table';
import { plural } from '@/lib/text/words';
import { rowNumbers } from './row-params';

export const keepOutlier = defineOperation({
  id: 'keep_outlier',
  phase: 'edit',
  origin: 'manual',
  label: 'Keep outliers',
  description: 'Says that flagged values are right. They no longer count against the score.',
  lossy: false,
  rowBound: true,
  params: z.strictObject({
    column: z.string(),
    /** The rows of the outliers that are right; left out, all there are in the column. */
    rows: rowNumbers.optional(),
  }),
  columns: ({ column }) => ({ reads: [column], adds: [], removes: [] }),
  apply(table, params) {
    const column = columnById(table, params.column);
    const flags = column?.flags;
    if (column === undefined || flags === undefined) return { table, changes: [], skipped: { code: 'no_outliers' } };
    const isOutlier = (i: number) => ((flags[i] as number) & CellFlag.Outlier) !== 0;
    const positions = params.rows
      ? positionsOfRows(table, params.rows).filter(isOutlier)
      : positionsWhere(flags.length, isOutlier);
    if (positions.length === 0) return { table, changes: [], skipped: { code: 'not_outliers' } };
    return {
      table: withColumn(table, { ...column, flags: withFlag(column, flags.length, positions, CellFlag.Kept) }),
      changes: [
        {
          kind: 'flags',
          columnId: column.id,
          columnName: column.name,
          rows: sourceRows(table, positions),
          values: valuesAt(column.vector, positions),
          reasons: because({ code: 'outlier_kept' }),
        },
      ],
    };
  },
  sentence: (_params, { flagged }) => `${plural(flagged, 'outlier')} kept`,
});
