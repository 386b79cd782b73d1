import type { Actor } from '@/lib/data/actor';
import { changeableVersion } from '@/lib/data/versions';
import { AppError } from '@/lib/errors';
import { loadTable } from '@/lib/storage/tables';
import { findColumn } from '@/lib/tabular/find-column';
import { CellFlag, type Column } from '@/lib/tabular/table';
import { changeRecipe } from './change-recipe';
import { editStep } from './edit-step';
import type { ChangeOutcome } from './request-run';

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
  const columns = input.column === undefined ? table.columns : [findColumn(table, input.column, 'column')];
  const position = table.rowIndex.indexOf(input.row);
  if (position < 0) throw refuseRow(`There is no row ${input.row}.`);
  const outliers = columns.filter(({ flags }) => ((flags?.[position] ?? 0) & CellFlag.Outlier) !== 0);
  const open = outliers.filter(({ flags }) => ((flags?.[position] ?? 0) & CellFlag.Kept) === 0);
  if (outliers.length === 0) throw refuseRow(`Row ${input.row} has no outlier.`);
  if (input.action === 'keep' && open.length === 0) throw refuseRow(`The outlier in row ${input.row} is kept already.`);
  const steps =
    input.action === 'keep'
      ? open.map(({ id }) => editStep('keep_outlier', { column: id, rows: [input.row] }))
      : [editStep('remove_rows', { rows: [input.row], reason: removal(outliers) })];
  return changeRecipe(actor, jobId, current, { recipe: [...current.recipe, ...steps], action: 'resolve' });
}

const refuseRow = (message: string) => new AppError('invalid_input', message, { fields: { row_index: message } });

function removal(outliers: readonly Column[]): string {
  const names = outliers.map(({ name }) => name).join(', ');
  return `A person decided that the outlier in ${names} is wrong.`.slice(0, 500);
}
