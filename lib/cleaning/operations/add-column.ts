import { z } from 'zod';
import { columnsRead, formulaSchema } from '@/lib/cleaning/formula-params';
import { columnAdded } from '@/lib/cleaning/kernels/column-added';
import { type ColumnHead, defineOperation } from '@/lib/cleaning/operation';
import { checkFormula, computeColumn } from '@/lib/formula';
import type { Column } from '@/lib/tabular/table';
import { list } from '@/lib/text/words';
import { normalizeName, uniqueName } from './normalize-column-name';

export const addColumn = defineOperation({
  id: 'add_column',
  phase: 'edit',
  origin: 'manual',
  label: 'New column',
  description: 'A column computed from others by a formula: quantity * unit_price, year(order_date).',
  lossy: false,
  params: z.strictObject({ name: z.string().trim().min(1).max(200), formula: formulaSchema }),
  columns: ({ name, formula }, heads) => ({
    reads: columnsRead(formula, heads),
    adds: [{ id: newId(name, heads), name }],
    removes: [],
  }),
  apply(table, { name, formula }) {
    const { checked, error } = checkFormula(formula, table);
    if (checked === undefined) return { table, changes: [], skipped: { code: 'formula_unfit', problem: error } };
    const { zeroDivisions, ...computed } = computeColumn(checked, table);
    const taken = new Set(table.columns.map((column) => column.name));
    const column: Column = { id: newId(name, table.columns), name: uniqueName(name, taken), ...computed };
    return {
      table: { ...table, columns: [...table.columns, column] },
      changes: [columnAdded(table, column, table.columns.length, { code: 'computed', formula })],
      notes: zeroDivisions === 0 ? [] : [{ code: 'divided_by_zero', cells: zeroDivisions }],
    };
  },
  sentence: ({ name, formula }, { columns }) => `${list(columns) || name} = ${formula}`,
});

/** `f_revenue`: an id that follows from the name, so that running again gives the same. */
function newId(name: string, heads: readonly Pick<ColumnHead, 'id'>[]): string {
  const taken = new Set(heads.map(({ id }) => id));
  const base = `f_${normalizeName(name) || 'column'}`;
  let id = base;
  for (let n = 2; taken.has(id); n++) id = `${base}_${n}`;
  return id;
}
