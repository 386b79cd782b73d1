import { redo, undo } from '@/lib/cleaning/history';
import type { Actor } from '@/lib/data/actor';
import { changeableVersion, recipeOfVersion, versionContent } from '@/lib/data/versions';
import { AppError } from '@/lib/errors';
import { publishAtOnce } from './publish-at-once';
import { type ChangeOutcome, requestRun } from './request-run';
import { switchStep } from './switch-step';

type Way = 'undo' | 'redo';

/**
 * Takes the last change back (`undo`), or makes the one that was taken back last again (`redo`); with a `step`, that step of
 * the recipe alone. Throws `wrong_state` when there is none.
 */
export function undoChange(
  actor: Actor,
  jobId: string,
  expected: number | undefined,
  way: Way,
  step?: number,
): Promise<ChangeOutcome> {
  return step === undefined
    ? moveInHistory(actor, jobId, expected, way)
    : switchStep(actor, jobId, expected, way, step);
}

async function moveInHistory(
  actor: Actor,
  jobId: string,
  expected: number | undefined,
  action: Way,
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
