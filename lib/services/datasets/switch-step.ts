import type { Actor } from '@/lib/data/actor';
import { changeableVersion } from '@/lib/data/versions';
import { AppError } from '@/lib/errors';
import { changeRecipe } from './change-recipe';
import type { ChangeOutcome } from './request-run';

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
