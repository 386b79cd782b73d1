import { z } from 'zod';
import { because, type ChangeBlock, cellsBlock } from '@/lib/cleaning/changes/model';
import { missingPositions } from '@/lib/cleaning/kernels/positions';
import { defineOperation } from '@/lib/cleaning/operation';
import { suggestFillDown } from '@/lib/cleaning/suggestions/fill-down';
import { withColumn } from '@/lib/tabular/columns';
import { columnById, type Table, type Vector } from '@/lib/tabular/table';
import { list, plural } from '@/lib/text/words';

export const fillDown = defineOperation({
  id: 'fill_down',
  phase: 'structure',
  origin: 'suggested',
  label: 'Fill down',
  description:
    'Gives an empty cell the value above it, as where the cells of a spreadsheet were merged. The values count as read, not as imputed.',
  lossy: false,
  params: z.strictObject({ columns: z.array(z.string()).min(1) }),
  columns: ({ columns }) => ({ reads: columns, adds: [], removes: [] }),
  apply(table, { columns: ids }) {
    const changes: ChangeBlock[] = [];
    let filled: Table = table;
    for (const id of ids) {
      const column = columnById(table, id);
      if (column === undefined) return { table, changes: [], skipped: { code: 'columns_gone', columns: [id] } };
      const { vector, positions } = carriedDown(column.vector);
      const block = cellsBlock(table, column, positions, vector, because({ code: 'filled_down' }));
      if (block === undefined) continue;
      filled = withColumn(filled, { ...column, vector });
      changes.push(block);
    }
    return { table: filled, changes };
  },
  sentence: (_params, { cells, columns }) =>
    cells === 0 ? 'Nothing to fill down' : `${plural(cells, 'cell')} filled down in ${list(columns)}`,
  suggest: suggestFillDown,
});

/** The vector with the value above in each missing cell that has one, and where that is. */
function carriedDown(vector: Vector): { vector: Vector; positions: Uint32Array } {
  const missing = missingPositions(vector);
  if (vector.kind === 'text') {
    const codes = vector.codes.slice();
    for (const position of missing) codes[position] = codes[position - 1] ?? -1;
    return { vector: { ...vector, codes }, positions: missing.filter((position) => (codes[position] as number) >= 0) };
  }
  const values = vector.values.slice();
  for (const position of missing) values[position] = values[position - 1] ?? Number.NaN;
  return {
    vector: { ...vector, values },
    positions: missing.filter((position) => !Number.isNaN(values[position] as number)),
  };
}
