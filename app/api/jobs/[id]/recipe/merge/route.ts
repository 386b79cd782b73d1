import { z } from 'zod';
import { mergeRecipes } from '@/lib/cleaning/merge-recipes';
import { parseRecipe } from '@/lib/cleaning/validate';
import { currentVersion, recipeOfVersion } from '@/lib/data/versions';
import { idParams, route } from '@/lib/http/route';
import { sourceColumns } from '@/lib/services/datasets/stages/source';

const body = z.object({ base_version: z.number().int().min(1).max(999_999_999), steps: z.array(z.unknown()) });

export const POST = route({ auth: 'required', params: idParams, body }, async ({ actor, params, body }) => {
  const { dataset, recipe: theirs } = await currentVersion(actor, params.id);
  const mine = parseRecipe(body.steps, await sourceColumns(dataset.sourceTableKey));
  const base = await recipeOfVersion(actor, params.id, body.base_version);
  const { recipe, conflicts } = mergeRecipes(base, mine, theirs);
  return { version: dataset.version, steps: recipe, conflicts };
});
