import { queryChanges } from '@/lib/cleaning/changes';
import { addStep } from '@/lib/cleaning/edit-recipe';
import { operationOf, type Recipe, runOperations, type Step } from '@/lib/cleaning/recipe';
import type { PreviewJson } from '@/lib/contract/datasets';
import type { CurrentVersion } from '@/lib/data/versions';
import { AppError } from '@/lib/errors';
import { loadTable } from '@/lib/storage/tables';
import type { Table } from '@/lib/tabular/table';
import { stagesOf } from './stages/recipe-stages';
import { sourceNames } from './stages/source';
import { lastStored } from './stages/stage';

const CELLS = 50;

/**
 * What a step would change where it would stand: in the place of the step at index `replaces`, else at the end of its
 * phase. Nothing is stored.
 */
export async function previewStep(current: CurrentVersion, step: Step, replaces?: number): Promise<PreviewJson> {
  if (replaces !== undefined) requireSamePhase(current.recipe, step, replaces);
  const names = await sourceNames(current.dataset.sourceTableKey);
  const { log, applied } = runOperations(await tableBefore(current, step, names, replaces), [step], names);
  const { entries } = queryChanges([log], { limit: CELLS, offset: 0 });
  const [result] = applied;
  return {
    change_count: result?.changeCount ?? 0,
    sentence: result?.sentence ?? '',
    skipped_reason: result?.skippedReason ?? null,
    cells: entries.map((entry) => ({
      row_index: entry.row,
      column_name: entry.columnName,
      original_value: entry.original,
      new_value: entry.new,
      reason: entry.reason,
    })),
  };
}

/** The table as the step would find it. */
async function tableBefore(
  { recipe, dataset, storagePrefix }: CurrentVersion,
  step: Step,
  names: ReadonlyMap<string, string>,
  replaces: number | undefined,
): Promise<Table> {
  const earlier = recipe.slice(0, replaces === undefined ? addStep(recipe, step).indexOf(step) : replaces);
  if (earlier.length === recipe.length) return loadTable(dataset.tableKey);
  const stages = stagesOf(storagePrefix, dataset.sourceTableKey, earlier);
  const stored = await lastStored(stages);
  const table = await loadTable(stages[stored]?.tableKey ?? dataset.sourceTableKey);
  const rest = stages.slice(stored + 1).flatMap(({ steps }) => steps);
  return runOperations(table, rest, names).table;
}

function requireSamePhase(recipe: Recipe, step: Step, index: number): void {
  const replaced = recipe[index];
  if (replaced && operationOf(replaced).phase === operationOf(step).phase) return;
  const message = replaced ? `Step ${index} belongs to another phase.` : `There is no step ${index} in the recipe.`;
  throw new AppError('invalid_input', message, { fields: { step: message } });
}
