import { stepWords } from '@/lib/cleaning/language/steps';
import { OPERATIONS } from '@/lib/cleaning/registry';
import type { RecipeColumnJson, RecipeJson } from '@/lib/contract/recipe';
import type { Actor } from '@/lib/data/actor';
import { type CurrentVersion, currentVersion } from '@/lib/data/versions';
import { sourceColumns } from './stages/source';

/** The recipe of the current version, with what it did. Throws as `currentVersion`. */
export async function getRecipe(actor: Actor, jobId: string): Promise<RecipeJson> {
  return recipeJson(await currentVersion(actor, jobId));
}

/** The recipe of a version as the API answers it. */
export async function recipeJson(current: CurrentVersion): Promise<RecipeJson> {
  const { dataset, recipe, operations, status, history } = current;
  return {
    version: dataset.version,
    status,
    steps: operations.map((applied, index) => {
      const step = recipe[index];
      if (!step) throw new Error(`Version ${dataset.version} has no step ${index}.`);
      const { label, description, phase, lossy } = OPERATIONS[step.operation];
      const { sentence, note, skippedReason } = stepWords(applied);
      return {
        ...step,
        label,
        description,
        phase,
        lossy,
        change_count: applied.changeCount,
        sentence,
        ...(note !== '' && { note }),
        skipped_reason: skippedReason,
      };
    }),
    can_undo: history.past.length > 0,
    can_redo: history.future.length > 0,
    columns: await columnsOf(current),
  };
}

/** Every column of the source and of the result, so that the ids in parameters can be named. */
async function columnsOf({ dataset }: CurrentVersion): Promise<RecipeColumnJson[]> {
  const source = await sourceColumns(dataset.sourceTableKey);
  const cleaned = new Map(dataset.profile.map((column) => [column.id, column]));
  const columns = source.map(({ id, name, type }) => ({
    id,
    source_name: name,
    name: cleaned.get(id)?.name ?? null,
    type: cleaned.get(id)?.type ?? type ?? 'text',
    unit: cleaned.get(id)?.unit ?? null,
  }));
  const known = new Set(columns.map(({ id }) => id));
  const added = dataset.profile.filter(({ id }) => !known.has(id));
  return [...columns, ...added.map(({ id, name, type, unit }) => ({ id, source_name: null, name, type, unit }))];
}
