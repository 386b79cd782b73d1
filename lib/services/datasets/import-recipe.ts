import { importRecipe as fitRecipe } from '@/lib/cleaning/exchange';
import { parseRecipe } from '@/lib/cleaning/validate';
import type { Actor } from '@/lib/data/actor';
import { changeableVersion } from '@/lib/data/versions';
import { changeRecipe } from './change-recipe';
import type { ChangeOutcome } from './request-run';
import { sourceColumns } from './stages/source';

/** Steps of a recipe file that this dataset has no column for, each with why. */
export type LeftOut = ReturnType<typeof fitRecipe>['left'];

/** Runs a recipe that was exported from another dataset. Throws as `saveRecipe`. */
export async function importRecipe(
  actor: Actor,
  jobId: string,
  expected: number | undefined,
  file: unknown,
): Promise<{ outcome: ChangeOutcome; left: LeftOut }> {
  const current = await changeableVersion(actor, jobId, expected);
  const columns = await sourceColumns(current.dataset.sourceTableKey);
  const { recipe, left } = fitRecipe(file, columns);
  const checked = parseRecipe(recipe, columns);
  return { outcome: await changeRecipe(actor, jobId, current, { recipe: checked, action: 'import' }), left };
}
