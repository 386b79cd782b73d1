import { randomUUID } from 'node:crypto';
import { canonicalJson } from '@/lib/cleaning/canonical';
import { commit, redo, undo } from '@/lib/cleaning/history';
import { operationOf, type Recipe } from '@/lib/cleaning/recipe';
import type { Actor } from '@/lib/data/actor';
import {
  type CurrentVersion,
  changeableVersion,
  type PendingRecipe,
  publishChange,
  recipeOfVersion,
  requestRecipe,
  type VersionAction,
  type VersionContent,
  type VersionHistory,
  versionContent,
  versionWithTable,
} from '@/lib/data/versions';
import { AppError } from '@/lib/errors';
import { storage } from '@/lib/storage';
import { runEdits } from './run-edits';
import { stagesOf } from './stages/recipe-stages';
import { releaseTables } from './stages/release-tables';
import { removeIfGone } from './stages/stage';

/** More added edits than this are run in the background. */
const MOST_EDITS_AT_ONCE = 20;

/** What came of a change: a new version, or a request that a run has to carry out, to become that version. */
export type ChangeOutcome =
  | { readonly status: 'completed'; readonly version: number }
  | { readonly status: 'processing'; readonly version: number; readonly jobId: string; readonly requestId: string };

interface Target {
  readonly recipe: Recipe;
  readonly action: VersionAction;
  readonly history: VersionHistory;
}

/**
 * Gives the dataset another recipe. What is known already, and edits added at the end, are published at once; for anything
 * else the request is recorded, and the caller starts the run. Nothing changes when the recipe is the current one.
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

/** Takes the last change back. Throws `wrong_state` when there is none. */
export const undoChange = (actor: Actor, jobId: string, expected?: number): Promise<ChangeOutcome> =>
  moveInHistory(actor, jobId, expected, 'undo');

/** Makes the change that was taken back last again. Throws `wrong_state` when there is none. */
export const redoChange = (actor: Actor, jobId: string, expected?: number): Promise<ChangeOutcome> =>
  moveInHistory(actor, jobId, expected, 'redo');

/**
 * Switches one step of the recipe off (`undo`) or on again (`redo`), wherever it stands; the later ones run again.
 * Throws `invalid_input` when there is no such step, `wrong_state` when it is so already.
 */
export async function switchStep(
  actor: Actor,
  jobId: string,
  expected: number | undefined,
  action: 'undo' | 'redo',
  index: number,
): Promise<ChangeOutcome> {
  const current = await changeableVersion(actor, jobId, expected);
  const step = current.recipe[index];
  if (!step) throw new AppError('invalid_input', `There is no step ${index} in the recipe.`);
  const enabled = action === 'redo';
  if (step.enabled === enabled) {
    throw new AppError('wrong_state', enabled ? 'This step is not undone.' : 'This step is undone already.');
  }
  return changeRecipe(actor, jobId, current, { recipe: current.recipe.with(index, { ...step, enabled }), action });
}

async function moveInHistory(
  actor: Actor,
  jobId: string,
  expected: number | undefined,
  action: 'undo' | 'redo',
): Promise<ChangeOutcome> {
  const current = await changeableVersion(actor, jobId, expected);
  const history = action === 'undo' ? undo(current.history) : redo(current.history);
  if (history === current.history) throw new AppError('wrong_state', `There is nothing to ${action}.`);
  const known = await versionContent(actor, jobId, history.present);
  const published = await publishAtOnce(actor, jobId, current, known, { action, history });
  if (published) return published;
  const recipe = await recipeOfVersion(actor, jobId, history.present);
  const { sourceTableKey } = known.dataset;
  return requestRun(actor, jobId, current.dataset.version, { recipe, action, history, sourceTableKey });
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

/** Publishes what is stored already; undefined when there is nothing, or its table was let go of. */
async function publishAtOnce(
  actor: Actor,
  jobId: string,
  { dataset, storagePrefix }: CurrentVersion,
  content: VersionContent | undefined,
  about: Omit<Target, 'recipe'>,
): Promise<ChangeOutcome | undefined> {
  if (!content) return undefined;
  const isStored = (tableKey: string) => storage().exists(tableKey);
  try {
    const version = await publishChange(actor, jobId, dataset.version, content, about, isStored);
    if (version === undefined) return undefined;
    await releaseTables(jobId);
    return { status: 'completed', version };
  } catch (error) {
    await removeIfGone(jobId, storagePrefix);
    throw error;
  }
}

/** Records a request to be carried out by a run. Throws as `changeableVersion`. */
export async function requestRun(
  actor: Actor,
  jobId: string,
  base: number,
  { recipe, ...target }: Target & Pick<PendingRecipe, 'sourceTableKey' | 'reading'>,
): Promise<ChangeOutcome> {
  const requestId = randomUUID();
  const version = base + 1;
  await requestRecipe(actor, jobId, {
    ...target,
    id: requestId,
    recipe: [...recipe],
    base,
    version,
    requestedBy: actor.userId,
    requestedAt: new Date().toISOString(),
  });
  return { status: 'processing', version, jobId, requestId };
}
