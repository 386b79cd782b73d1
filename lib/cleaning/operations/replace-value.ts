import { z } from 'zod';
import { positionsOfCodes, positionsWhere } from '@/lib/cleaning/kernels/positions';
import { defineOperation } from '@/lib/cleaning/operation';
import { type EnteredValue, refusalOf, setCells, storedValue } from '@/lib/cleaning/set-cells';
import { columnById, type Vector } from '@/lib/tabular/table';
import { plural } from '@/lib/text/words';
import { cellValue, findingIds } from './row-params';

export const replaceValue = defineOperation({
  id: 'replace_value',
  phase: 'edit',
  origin: 'manual',
  label: 'Replace a value',
  description: 'Replaces every cell of a column that holds exactly one value by another, or makes it missing.',
  lossy: true,
  params: z.strictObject({
    column: z.string(),
    from: cellValue,
    to: cellValue.nullable(),
    findings: findingIds,
  }),
  columns: ({ column }) => ({ reads: [column], adds: [], removes: [] }),
  apply(table, params) {
    const column = columnById(table, params.column);
    if (column === undefined)
      return { table, changes: [], skipped: { code: 'columns_gone', columns: [params.column] } };
    const refusal = refusalOf(column, params.from) ?? refusalOf(column, params.to);
    if (refusal !== null) return { table, changes: [], skipped: refusal };
    const positions = positionsOf(column.vector, storedValue(column, params.from));
    const values = Array<EnteredValue>(positions.length).fill(params.to);
    return setCells(table, column, positions, values, { code: 'replaced' });
  },
  sentence: (params, { cells }) =>
    cells === 0
      ? `No cell holds “${params.from}”`
      : `“${params.from}” ${params.to === null ? 'made missing' : `replaced by “${params.to}”`} in ${plural(cells, 'cell')}`,
});

function positionsOf(vector: Vector, value: EnteredValue): Uint32Array {
  if (vector.kind === 'number') return positionsWhere(vector.values.length, (i) => vector.values[i] === value);
  return positionsOfCodes(
    vector,
    Uint8Array.from(vector.dictionary, (text) => (text === value ? 1 : 0)),
  );
}
