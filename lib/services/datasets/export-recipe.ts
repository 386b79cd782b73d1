import { exportRecipe as recipeFile } from '@/lib/cleaning/exchange';
import type { Actor } from '@/lib/data/actor';
import { currentVersion } from '@/lib/data/versions';
import { derivedFilename } from '@/lib/text/filename';
import { sourceColumns } from './stages/source';

/** The recipe of the current version as a file that other datasets can import. Throws as `currentVersion`. */
export async function exportRecipe(actor: Actor, jobId: string): Promise<{ filename: string; text: string }> {
  const { recipe, dataset } = await currentVersion(actor, jobId);
  const file = recipeFile(recipe, await sourceColumns(dataset.sourceTableKey));
  return {
    filename: derivedFilename(dataset.filename, 'recipe.json'),
    text: `${JSON.stringify(file, null, 2)}\n`,
  };
}
