import { canonicalJson } from '@/lib/cleaning/canonical';
import { commit } from '@/lib/cleaning/history';
import { operationOf, type Recipe } from '@/lib/cleaning/recipe';
import type { Actor } from '@/lib/data/actor';
import { type CurrentVersion, type VersionAction, versionWithTable } from '@/lib/data/versions';
import { publishAtOnce } from './publish-at-once';
import { type ChangeOutcome, requestRun } from './request-run';
import { runEdits } from './run-edits';
import { stagesOf } from './stages/recipe-stages';

/** More added edits than this are run in the background. */
const MOST_EDITS_AT_ONCE = 20;

/**
 * Gives the dataset another recipe. What is known already, and edits added at the end, are published at once; for anything
 * else a run is begun. Nothing changes when the recipe is the current one.
 */
export async function changeRecipe(
  actor: Actor,
  jobId: string,
  current: CurrentVersion,
  { recipe, action }: { recipe: Recipe; action: VersionAction },
): Promise<ChangeOutcome> {
  const { version, sourceTableKey } = current.dataset;
  if (canonicalJson(recipe) === canonicalJson(current.recipe)) return { status: 'completed', version };
  const target = { recipe, action, history: commit(current.history, version + 1) };
  const tableKey = stagesOf(current.storagePrefix, sourceTableKey, recipe).at(-1)?.tableKey ?? sourceTableKey;
  const known = await versionWithTable(actor, jobId, tableKey);
  const content = known ?? (addsEdits(current.recipe, recipe) ? await runEdits(current, recipe) : undefined);
  return (await publishAtOnce(actor, jobId, current, content, target)) ?? requestRun(actor, jobId, version, target);
}

/** Whether the recipe is the current one with a few edits added. */
function addsEdits(current: Recipe, recipe: Recipe): boolean {
  const added = recipe.slice(current.length);
  return (
    added.length > 0 &&
    added.length <= MOST_EDITS_AT_ONCE &&
    added.every((step) => operationOf(step).phase === 'edit') &&
    canonicalJson(recipe.slice(0, current.length)) === canonicalJson(current)
  );
}
