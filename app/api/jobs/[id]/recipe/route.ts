import { z } from 'zod';
import { answerChange } from '@/app/api/jobs/change-answer';
import { parseRecipe } from '@/lib/cleaning/validate';
import { changeableVersion, currentVersion } from '@/lib/data/versions';
import { expectedVersion } from '@/lib/http/if-match';
import { idParams, route } from '@/lib/http/route';
import { changeRecipe } from '@/lib/services/datasets/change-recipe';
import { describeRecipe } from '@/lib/services/datasets/describe-recipe';
import { sourceColumns } from '@/lib/services/datasets/stages/source';

export const GET = route({ auth: 'required', params: idParams }, async ({ actor, params }) => {
  const recipe = await describeRecipe(await currentVersion(actor, params.id));
  return Response.json(recipe, { headers: { 'Cache-Control': 'no-store', ETag: `"${recipe.version}"` } });
});

const options = { auth: 'required', params: idParams, body: z.array(z.unknown(), 'must be a list of steps') } as const;

export const PUT = route(options, async ({ actor, params, body, request }) => {
  const current = await changeableVersion(actor, params.id, expectedVersion(request));
  const recipe = parseRecipe(body, await sourceColumns(current.dataset.sourceTableKey));
  return answerChange(actor, await changeRecipe(actor, params.id, current, { recipe, action: 'recipe' }));
});
