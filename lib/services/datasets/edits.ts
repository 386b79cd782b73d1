import { checkFillCells } from '@/lib/cleaning/operations/fill-cells';
import type { Step } from '@/lib/cleaning/recipe';
import type { Actor } from '@/lib/data/actor';
import { changeableVersion } from '@/lib/data/versions';
import { AppError } from '@/lib/errors';
import { loadTable } from '@/lib/storage/tables';
import { CellFlag, type Column, type Table } from '@/lib/tabular/table';
import { type ChangeOutcome, changeRecipe } from './change-recipe';

/** The column a person means: by its current name or, where none is called so, by its id. Throws `invalid_input`. */
export function columnNamed({ columns }: Table, name: string): Column {
  const called = columns.filter((column) => column.name === name);
  const [column, another] = called.length > 0 ? called : columns.filter(({ id }) => id === name);
  const refuse = (message: string) => new AppError('invalid_input', message, { fields: { column: message } });
  if (another) throw refuse(`Several columns are called “${name}”: give the id of the one you mean.`);
  if (!column) throw refuse(`There is no column “${name}”.`);
  return column;
}

/** Fills missing cells with values a person knows. Throws `invalid_input`, nothing having changed, when one does not fit. */
export async function fillMissing(
  actor: Actor,
  jobId: string,
  expected: number | undefined,
  input: { column: string; rows: number[]; values: (string | number)[] },
): Promise<ChangeOutcome> {
  const current = await changeableVersion(actor, jobId, expected);
  const table = await loadTable(current.dataset.tableKey);
  const { rows, values } = input;
  const params = { column: columnNamed(table, input.column).id, rows, values };
  checkFillCells(table, params);
  const recipe = [...current.recipe, edit('fill_cells', params)];
  return changeRecipe(actor, jobId, current, { recipe, action: 'fill' });
}

/**
 * Decides on the outlier in a row (in all columns where it has one, or in the named one): its value is right, or the row
 * goes. Throws `invalid_input` when there is no such row or column, or no outlier in it to decide on.
 */
export async function resolveOutlier(
  actor: Actor,
  jobId: string,
  expected: number | undefined,
  input: { row: number; column?: string | undefined; action: 'keep' | 'remove' },
): Promise<ChangeOutcome> {
  const current = await changeableVersion(actor, jobId, expected);
  const table = await loadTable(current.dataset.tableKey);
  const columns = input.column === undefined ? table.columns : [columnNamed(table, input.column)];
  const position = table.rowIndex.indexOf(input.row);
  if (position < 0) throw refuseRow(`There is no row ${input.row}.`);
  const outliers = columns.filter(({ flags }) => ((flags?.[position] ?? 0) & CellFlag.Outlier) !== 0);
  const open = outliers.filter(({ flags }) => ((flags?.[position] ?? 0) & CellFlag.Kept) === 0);
  if (outliers.length === 0) throw refuseRow(`Row ${input.row} has no outlier.`);
  if (input.action === 'keep' && open.length === 0) throw refuseRow(`The outlier in row ${input.row} is kept already.`);
  const steps =
    input.action === 'keep'
      ? open.map(({ id }) => edit('keep_outlier', { column: id, rows: [input.row] }))
      : [edit('remove_rows', { rows: [input.row], reason: removal(outliers) })];
  return changeRecipe(actor, jobId, current, { recipe: [...current.recipe, ...steps], action: 'resolve' });
}

const refuseRow = (message: string) => new AppError('invalid_input', message, { fields: { row_index: message } });

function removal(outliers: readonly Column[]): string {
  const names = outliers.map(({ name }) => name).join(', ');
  return `A person decided that the outlier in ${names} is wrong.`.slice(0, 500);
}

function edit(operation: Step['operation'], params: Step['params']): Step {
  return { operation, params, enabled: true };
}
