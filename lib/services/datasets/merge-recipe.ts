import { mergeRecipes } from '@/lib/cleaning/merge-recipes';
import { parseRecipe } from '@/lib/cleaning/validate';
import type { Actor } from '@/lib/data/actor';
import { currentVersion, recipeOfVersion } from '@/lib/data/versions';
import { sourceColumns } from './stages/source';

/** Joins the steps somebody made from version `base` with those of the current one; nothing is stored. */
export async function mergeRecipe(
  actor: Actor,
  jobId: string,
  { base, steps }: { base: number; steps: readonly unknown[] },
): Promise<{ version: number } & ReturnType<typeof mergeRecipes>> {
  const { dataset, recipe: theirs } = await currentVersion(actor, jobId);
  const mine = parseRecipe(steps, await sourceColumns(dataset.sourceTableKey));
  return { version: dataset.version, ...mergeRecipes(await recipeOfVersion(actor, jobId, base), mine, theirs) };
}
