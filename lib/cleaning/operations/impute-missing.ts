import { z } from 'zod';
import { cellsBlock } from '@/lib/cleaning/changes/model';
import { IMPUTE_METHODS } from '@/lib/cleaning/impute/method-names';
import { prepare } from '@/lib/cleaning/impute/methods';
import { tell } from '@/lib/cleaning/impute/told';
import { roundedTo } from '@/lib/cleaning/kernels/fillable';
import { withFlag } from '@/lib/cleaning/kernels/flags';
import { missingPositions } from '@/lib/cleaning/kernels/positions';
import { defineOperation } from '@/lib/cleaning/operation';
import { type Feature, knownRows } from '@/lib/stats/impute/feature';
import { withColumn } from '@/lib/tabular/columns';
import { CellFlag, type Column, columnById, type Vector } from '@/lib/tabular/table';
import { plural } from '@/lib/text/words';

const paramsSchema = z.strictObject({
  /** Id of the column that is filled. */
  column: z.string(),
  method: z.enum(IMPUTE_METHODS),
  /** Ids of what it is told from: predictors, groups, or an order and groups. Left out: all that fit, or the order of the rows. */
  columns: z.array(z.string()).min(1).optional(),
});

export const imputeMissing = defineOperation({
  id: 'impute_missing',
  phase: 'missing',
  origin: 'manual',
  label: 'Fill from other columns',
  description:
    'Missing cells of a column are told from the others: from the most alike rows, by regression or trees, by the mean or median of a group, or along an order. What was filled takes no part in statistics.',
  lossy: false,
  params: paramsSchema,
  columns: ({ column, columns = [] }) => ({ reads: [...new Set([column, ...columns])], adds: [], removes: [] }),
  apply(table, { column: id, method, columns }) {
    const column = columnById(table, id);
    const others = columns?.map((other) => columnById(table, other));
    const gone = [
      ...(column === undefined ? [id] : []),
      ...(columns ?? []).filter((_, i) => others?.[i] === undefined),
    ];
    if (column === undefined || gone.length > 0)
      return { table, changes: [], skipped: { code: 'columns_gone', columns: gone } };
    const missing = missingPositions(column.vector);
    if (missing.length === 0) return { table, changes: [] };
    const prepared = prepare(
      table,
      column,
      method,
      others?.filter((other) => other !== undefined),
    );
    const goal = prepared?.features[0];
    if (prepared === undefined || goal === undefined)
      return { table, changes: [], skipped: { code: 'cannot_impute', column: column.name, method } };
    const known = knownRows(goal);
    const { answers, bands, codes, pooled } = tell(prepared, known, missing);
    const { vector, filled } = filledVector(column, goal, missing, answers);
    if (filled.length === 0) return { table, changes: [] };
    const about = { code: 'imputed', method, from: prepared.from, values: known.length } as const;
    const reasons = {
      facts: bands.map((band) => ({ ...about, ...band })),
      codes: codes.filter((_, i) => isAnswer(goal, answers[i])),
    };
    const flags = withFlag(column, table.rowIndex.length, filled, CellFlag.Filled);
    const block = cellsBlock(table, column, filled, vector, reasons);
    return {
      table: withColumn(table, { ...column, type: typeOf(column, vector), vector, flags }),
      changes: block === undefined ? [] : [block],
      ...(pooled !== undefined && { notes: [{ code: 'pooled_mean', column: column.name, ...pooled }] }),
    };
  },
  sentence: ({ method }, { cells, columns }) =>
    cells === 0
      ? 'Nothing to fill'
      : `${plural(cells, 'missing cell')} of ${columns.join(', ')} filled ${IMPUTED_BY[method]}`,
});

/** How the sentence of a step says it. */
const IMPUTED_BY: Readonly<Record<(typeof IMPUTE_METHODS)[number], string>> = {
  neighbours: 'from the most alike rows',
  regression: 'by regression on other columns',
  trees: 'by boosted trees on other columns',
  group_mean: 'with the mean of their group',
  group_median: 'with the median of their group',
  interpolation: 'by interpolation',
  previous: 'with the value before',
};

const isAnswer = (goal: Feature, answer = Number.NaN): boolean =>
  goal.kind === 'number' ? Number.isFinite(answer) : answer >= 0;

function filledVector(
  { vector }: Column,
  goal: Feature,
  missing: Uint32Array,
  answers: Float64Array,
): { vector: Vector; filled: Uint32Array } {
  const filled = missing.filter((_, i) => isAnswer(goal, answers[i]));
  if (vector.kind === 'text') {
    const codes = vector.codes.slice();
    for (const [i, row] of missing.entries()) if (isAnswer(goal, answers[i])) codes[row] = answers[i] as number;
    return { vector: { ...vector, codes }, filled };
  }
  const rounded = roundedTo(vector);
  const values = vector.values.slice();
  for (const [i, row] of missing.entries()) {
    const answer = answers[i] as number;
    if (isAnswer(goal, answer)) values[row] = rounded(answer);
  }
  return { vector: { ...vector, values }, filled };
}

/** Whole numbers are no longer that where a part was filled in. */
function typeOf({ type }: Column, vector: Vector): Column['type'] {
  if (type !== 'integer' || vector.kind === 'text') return type;
  return vector.values.every((value) => Number.isNaN(value) || Number.isInteger(value)) ? type : 'number';
}
