import { parseRecipe } from '@/lib/cleaning/validate';
import type { Actor } from '@/lib/data/actor';
import { changeableVersion } from '@/lib/data/versions';
import { changeRecipe } from './change-recipe';
import type { ChangeOutcome } from './request-run';
import { sourceColumns } from './stages/source';

/** Replaces the recipe by these steps, as somebody wrote them. Throws `invalid_input`, and as `changeableVersion`. */
export async function saveRecipe(
  actor: Actor,
  jobId: string,
  expected: number | undefined,
  steps: readonly unknown[],
): Promise<ChangeOutcome> {
  const current = await changeableVersion(actor, jobId, expected);
  const recipe = parseRecipe(steps, await sourceColumns(current.dataset.sourceTableKey));
  return changeRecipe(actor, jobId, current, { recipe, action: 'recipe' });
}
