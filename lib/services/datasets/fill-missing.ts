import { checkFillCells } from '@/lib/cleaning/operations/fill-cells';
import type { Actor } from '@/lib/data/actor';
import { changeableVersion } from '@/lib/data/versions';
import { loadTable } from '@/lib/storage/tables';
import { findColumn } from '@/lib/tabular/find-column';
import { changeRecipe } from './change-recipe';
import { editStep } from './edit-step';
import type { ChangeOutcome } from './request-run';

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
  const params = { column: findColumn(table, input.column, 'column').id, rows, values };
  checkFillCells(table, params);
  const recipe = [...current.recipe, editStep('fill_cells', params)];
  return changeRecipe(actor, jobId, current, { recipe, action: 'fill' });
}
