import { queryChanges } from '@/lib/cleaning/changes';
import { addStep } from '@/lib/cleaning/edit-recipe';
import { stepWords } from '@/lib/cleaning/language/steps';
import { operationOf, type Recipe, runOperations, type Step } from '@/lib/cleaning/recipe';
import type { PreviewJson } from '@/lib/contract/recipe';
import type { Actor } from '@/lib/data/actor';
import { type CurrentVersion, currentVersion } from '@/lib/data/versions';
import { AppError } from '@/lib/errors';
import { loadTable } from '@/lib/storage/tables';
import type { Table } from '@/lib/tabular/table';
import { entryJson } from './entry-json';
import { stagesOf } from './stages/recipe-stages';
import { sourceNames } from './stages/source';
import { lastStored } from './stages/stage';

const CELLS = 50;

export interface PreviewOptions {
  readonly step?: number | undefined;
  /** Whether each cell comes with its facts. */
  readonly facts?: boolean;
}

/**
 * What a step would change where it would stand: in the place of the step at index `step`, else at the end of its
 * phase. Nothing is stored. Throws as `currentVersion`.
 */
export async function previewStep(
  actor: Actor,
  jobId: string,
  step: Step,
  { step: replaces, facts = false }: PreviewOptions = {},
): Promise<PreviewJson> {
  const current = await currentVersion(actor, jobId);
  if (replaces !== undefined) requireSamePhase(current.recipe, step, replaces);
  const names = await sourceNames(current.dataset.sourceTableKey);
  const { log, applied } = runOperations(await tableBefore(current, step, names, replaces), [step], names);
  const { entries } = queryChanges([log], { limit: CELLS, offset: 0 });
  const [result] = applied;
  const words = result && stepWords(result);
  return {
    change_count: result?.changeCount ?? 0,
    sentence: words?.sentence ?? '',
    ...(words?.note && { note: words.note }),
    skipped_reason: words?.skippedReason ?? null,
    cells: entries.map((entry) => entryJson(entry, facts)),
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
