import { z } from 'zod';
import { because, cellsBlock } from '@/lib/cleaning/changes/model';
import { columnsRead, formulaSchema } from '@/lib/cleaning/formula-params';
import { differingPositions } from '@/lib/cleaning/kernels/differing-positions';
import { defineOperation } from '@/lib/cleaning/operation';
import { checkFormula, computeColumn } from '@/lib/formula';
import { type Column, columnById, type Table } from '@/lib/tabular/table';
import { list, plural } from '@/lib/text/words';

export const transformColumn = defineOperation({
  id: 'transform_column',
  phase: 'edit',
  origin: 'manual',
  label: 'Change with a formula',
  description:
    'Every value of a column becomes what a formula gives: upper(code), round(price, 2). The log keeps the old ones.',
  lossy: true,
  params: z.strictObject({ column: z.string(), formula: formulaSchema }),
  columns: ({ column, formula }, heads) => ({
    reads: [...new Set([column, ...columnsRead(formula, heads)])],
    adds: [],
    removes: [],
  }),
  apply(table, { column: id, formula }) {
    const column = columnById(table, id);
    if (column === undefined) return { table, changes: [] };
    const { checked, error } = checkFormula(formula, table);
    if (checked === undefined) return { table, changes: [], skipped: { code: 'formula_unfit', problem: error } };
    const { zeroDivisions, ...computed } = computeColumn(checked, table);
    const positions = differingPositions(column.vector, computed.vector);
    const notes = zeroDivisions === 0 ? [] : [{ code: 'divided_by_zero' as const, cells: zeroDivisions }];
    if (positions.length === 0) return { table, changes: [], notes };
    const block = cellsBlock(table, column, positions, computed.vector, because({ code: 'computed', formula }));
    return { table: replaced(table, column, computed, positions), changes: block === undefined ? [] : [block], notes };
  },
  sentence: ({ formula }, { cells, columns }) =>
    cells === 0 ? 'The formula changes nothing' : `${plural(cells, 'cell')} of ${list(columns)} = ${formula}`,
});

/** What the column was before says nothing of it any more: its full values, its unit, what was marked in changed cells. */
function replaced(
  table: Table,
  column: Column,
  computed: Pick<Column, 'vector' | 'type'>,
  changed: Uint32Array,
): Table {
  const { id, name, sourceName, flags } = column;
  const kept = flags?.slice();
  if (kept !== undefined) for (const position of changed) kept[position] = 0;
  const made: Column = {
    id,
    name,
    ...(sourceName !== undefined && { sourceName }),
    ...computed,
    ...(kept !== undefined && { flags: kept }),
  };
  const { companions, ...rest } = table;
  const left = companions?.filter(({ of }) => of !== id) ?? [];
  return {
    ...rest,
    columns: table.columns.map((other) => (other === column ? made : other)),
    ...(left.length > 0 && { companions: left }),
  };
}
