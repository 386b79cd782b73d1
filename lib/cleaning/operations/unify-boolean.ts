import { z } from 'zod';
import { convertToBoolean } from '@/lib/cleaning/conversions/to-boolean';
import { defineOperation } from '@/lib/cleaning/operation';
import { changeColumns, isText, targetEffects, targetShape, targets } from '@/lib/cleaning/targets';
import { distinctCounts } from '@/lib/tabular/columns';
import { inferColumn } from '@/lib/tabular/infer/infer-column';
import type { TextVector } from '@/lib/tabular/table';
import { type BooleanConvention, parseBoolean } from '@/lib/tabular/values/parse-boolean';
import { plural } from '@/lib/text/words';

export const unifyBoolean = defineOperation({
  id: 'unify_boolean',
  phase: 'standardise',
  origin: 'default',
  label: 'Unify yes and no',
  description:
    'A column that writes yes or no in several ways (Yes, y, TRUE, no, 0) gets true and false. One that writes each in one way stays as it is.',
  lossy: false,
  params: z.strictObject(targetShape),
  columns: targetEffects,
  apply(table, params) {
    return changeColumns(table, targets(table, params), (column) => {
      if (!isText(column)) return undefined;
      const { boolean } = inferColumn(column);
      if (boolean === undefined) return undefined;
      const isChosen = params.columns !== undefined;
      if (!isChosen && !hasSeveralSpellings(column.vector, boolean))
        return { column: { ...column, type: 'boolean' }, changes: [] };
      return convertToBoolean(table, column, column.vector, boolean, false);
    });
  },
  sentence: (_params, { cells, columns }) =>
    cells === 0
      ? 'Yes and no are written in one way'
      : `${plural(cells, 'cell')} rewritten as true or false in ${plural(columns.length, 'column')}`,
});

function hasSeveralSpellings(vector: TextVector, convention: BooleanConvention): boolean {
  const counts = distinctCounts(vector);
  const seen = new Set<boolean>();
  return vector.dictionary.some((text, code) => {
    const value = counts[code] === 0 ? null : parseBoolean(text, convention);
    if (value === null) return false;
    const isSecond = seen.has(value);
    seen.add(value);
    return isSecond;
  });
}
