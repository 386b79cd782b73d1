import { z } from 'zod';
import { positionsOfRows } from '@/lib/cleaning/kernels/positions';
import { defineOperation } from '@/lib/cleaning/operation';
import { setCells } from '@/lib/cleaning/set-cells';
import { columnById } from '@/lib/tabular/table';
import { plural } from '@/lib/text/words';
import { cellValue, findingIds, rowNumbers } from './row-params';

export const repairCells = defineOperation({
  id: 'repair_cells',
  phase: 'edit',
  origin: 'manual',
  label: 'Repair cells',
  description: 'Gives cells of a column the values that findings proposed for them and a person accepted.',
  lossy: false,
  rowBound: true,
  params: z
    .strictObject({
      column: z.string(),
      rows: rowNumbers,
      /** The value of each row; null leaves the cell missing. */
      values: z.array(cellValue.nullable()).min(1),
      findings: findingIds,
    })
    .refine(({ rows, values }) => rows.length === values.length, {
      path: ['values'],
      message: 'There must be one value for each row.',
    })
    .refine(({ rows }) => new Set(rows).size === rows.length, { path: ['rows'], message: 'A row is named twice.' }),
  columns: ({ column }) => ({ reads: [column], adds: [], removes: [] }),
  apply(table, params) {
    const column = columnById(table, params.column);
    if (column === undefined)
      return { table, changes: [], skipped: { code: 'columns_gone', columns: [params.column] } };
    const wanted = new Map(params.rows.map((row, i) => [row, params.values[i] ?? null]));
    const positions = positionsOfRows(table, params.rows);
    const values = Array.from(positions, (position) => wanted.get(table.rowIndex[position] ?? -1) ?? null);
    return setCells(table, column, positions, values, { code: 'repair_accepted' });
  },
  sentence: (_params, { cells }) => `${plural(cells, 'cell')} repaired`,
});
