import { z } from 'zod';
import { because, type ChangeBlock } from '@/lib/cleaning/changes/model';
import { DEFAULT_REACH, fences, OUTLIER_METHODS } from '@/lib/cleaning/kernels/fences';
import { withFlag } from '@/lib/cleaning/kernels/flags';
import { positionsOutside, sourceRows, valuesAt } from '@/lib/cleaning/kernels/positions';
import { isNumeric } from '@/lib/cleaning/numeric';
import { defineOperation } from '@/lib/cleaning/operation';
import { changeColumns, targetEffects, targetShape, targets } from '@/lib/cleaning/targets';
import { isMeasured, kindOf } from '@/lib/tabular/kinds';
import { measuredValues } from '@/lib/tabular/measured-values';
import { CellFlag, type Column } from '@/lib/tabular/table';
import { plural } from '@/lib/text/words';

export const flagOutlier = defineOperation({
  id: 'flag_outlier',
  phase: 'outliers',
  origin: 'default',
  label: 'Flag outliers',
  description:
    'Marks numbers far from the rest of their column; the value stays. Filled cells, identifiers, codes, years and scales take no part.',
  lossy: false,
  params: z.strictObject({
    ...targetShape,
    method: z.enum(OUTLIER_METHODS).default('iqr'),
    /** How far is too far: interquartile ranges (1.5), standard deviations (3) or scaled deviations (3.5). */
    reach: z.number().positive().optional(),
  }),
  columns: targetEffects,
  apply(table, { method, reach = DEFAULT_REACH[method], ...target }) {
    const isChosen = target.columns !== undefined;
    return changeColumns(table, targets(table, target), (column) => {
      if (!isNumeric(column) || !(isChosen || isMeasured(kindOf(column)))) return undefined;
      const values = measuredValues(column.vector.values, column.flags);
      const range = fences(values, method, reach);
      if (range === undefined) return undefined;
      const [low, high] = range;
      const positions = positionsOutside(values, low, high);
      if (positions.length === 0) return { column: { ...column, expectedRange: range }, changes: [] };
      const flagged: Column = {
        ...column,
        expectedRange: range,
        flags: withFlag(column, values.length, positions, CellFlag.Outlier),
      };
      const block: ChangeBlock = {
        kind: 'flags',
        columnId: column.id,
        columnName: column.name,
        rows: sourceRows(table, positions),
        values: valuesAt(column.vector, positions),
        reasons: because({ code: 'outlier', method, reach, low, high }),
      };
      return { column: flagged, changes: [block] };
    });
  },
  sentence: (_params, { flagged, columns }) =>
    flagged === 0 ? 'No outliers' : `${plural(flagged, 'outlier')} flagged in ${plural(columns.length, 'column')}`,
});
