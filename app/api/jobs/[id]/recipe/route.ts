import { idParams } from '@/lib/contract/common';
import { recipeBody } from '@/lib/contract/recipe';
import { changeAnswer } from '@/lib/http/answers';
import { expectedVersion } from '@/lib/http/if-match';
import { route } from '@/lib/http/route';
import { getRecipe } from '@/lib/services/datasets/get-recipe';
import { saveRecipe } from '@/lib/services/datasets/save-recipe';

export const GET = route({ auth: 'required', params: idParams }, async ({ actor, params }) => {
  const recipe = await getRecipe(actor, params.id);
  return Response.json(recipe, { headers: { 'Cache-Control': 'no-store', ETag: `"${recipe.version}"` } });
});

const options = { auth: 'required', params: idParams, body: recipeBody } as const;

export const PUT = route(options, async ({ actor, params, body, request }) =>
  changeAnswer(await saveRecipe(actor, params.id, expectedVersion(request), body)),
);
