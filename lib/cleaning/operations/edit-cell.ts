import { z } from 'zod';
import { positionsOfRows } from '@/lib/cleaning/kernels/positions';
import { defineOperation } from '@/lib/cleaning/operation';
import { setCells } from '@/lib/cleaning/set-cells';
import { columnById } from '@/lib/tabular/table';
import { cellValue, rowNumber } from './row-params';

export const editCell = defineOperation({
  id: 'edit_cell',
  phase: 'edit',
  origin: 'manual',
  label: 'Edit a cell',
  description: 'Gives one cell another value, or none.',
  lossy: false,
  rowBound: true,
  params: z.strictObject({ column: z.string(), row: rowNumber, value: cellValue.nullable() }),
  columns: ({ column }) => ({ reads: [column], adds: [], removes: [] }),
  apply(table, params) {
    const column = columnById(table, params.column);
    const positions = positionsOfRows(table, [params.row]);
    if (column === undefined || positions.length === 0) {
      return { table, changes: [], skipped: { code: 'row_gone', row: params.row } };
    }
    return setCells(table, column, positions, [params.value], { code: 'edited' });
  },
  sentence: (params, { cells, columns }) =>
    cells === 0 ? 'The cell has this value already' : `Row ${params.row} of ${columns.join(', ')} edited`,
});
