import { z } from 'zod';
import { positionsOfRows } from '@/lib/cleaning/kernels/positions';
import { skipSentence } from '@/lib/cleaning/language';
import { defineOperation } from '@/lib/cleaning/operation';
import { refusalOf, setCells } from '@/lib/cleaning/set-cells';
import { AppError } from '@/lib/errors';
import { columnById, isMissing, type Table } from '@/lib/tabular/table';
import { plural } from '@/lib/text/words';
import { cellValue, rowNumbers } from './row-params';

const paramsSchema = z
  .strictObject({ column: z.string(), rows: rowNumbers, values: z.array(cellValue).min(1) })
  .refine(({ rows, values }) => rows.length === values.length, {
    path: ['values'],
    message: 'There must be one value for each row.',
  })
  .refine(({ rows }) => new Set(rows).size === rows.length, { path: ['rows'], message: 'A row is named twice.' });

export const fillCells = defineOperation({
  id: 'fill_cells',
  phase: 'edit',
  origin: 'manual',
  label: 'Fill cells',
  description: 'Fills missing cells of a column with values a person knows.',
  lossy: false,
  rowBound: true,
  params: paramsSchema,
  columns: ({ column }) => ({ reads: [column], adds: [], removes: [] }),
  apply(table, params) {
    const column = columnById(table, params.column);
    if (column === undefined)
      return { table, changes: [], skipped: { code: 'columns_gone', columns: [params.column] } };
    const wanted = new Map(params.rows.map((row, i) => [row, params.values[i] as string | number]));
    const positions = positionsOfRows(table, params.rows).filter((position) => isMissing(column.vector, position));
    const values = Array.from(positions, (i) => wanted.get(table.rowIndex[i] as number) ?? null);
    const result = setCells(table, column, positions, values, { code: 'filled_in' });
    const left = params.rows.length - positions.length;
    return left === 0 || result.skipped !== undefined
      ? result
      : { ...result, notes: [{ code: 'already_filled', cells: left }] };
  },
  sentence: (_params, { cells }) => `${plural(cells, 'missing cell')} filled in`,
});

/**
 * Checks a person's values against the table before they become a step of the recipe.
 *
 * @throws AppError `invalid_input`, nothing having changed: unknown column or row, lengths that differ, a cell that is not
 * missing, or text for a number.
 */
export function checkFillCells(table: Table, params: unknown): void {
  const { column: id, rows, values } = fillCells.parse(params) as z.output<typeof paramsSchema>;
  const column = columnById(table, id);
  if (column === undefined)
    throw new AppError('invalid_input', 'There is no such column.', { fields: { column: 'Unknown column' } });
  const positions = new Map(
    Array.from(positionsOfRows(table, rows), (position) => [table.rowIndex[position], position]),
  );
  for (const [i, row] of rows.entries()) {
    const position = positions.get(row);
    const refuse = (message: string) => new AppError('invalid_input', message, { fields: { row_indices: message } });
    if (position === undefined) throw refuse(`There is no row ${row}.`);
    if (!isMissing(column.vector, position)) throw refuse(`The cell in row ${row} is not missing.`);
    const skip = refusalOf(column, values[i] as string | number);
    if (skip === null) continue;
    const refusal = skipSentence(skip);
    throw new AppError('invalid_input', refusal, { fields: { values: refusal } });
  }
}
