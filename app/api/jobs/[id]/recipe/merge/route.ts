import { idParams } from '@/lib/contract/common';
import { mergeBody } from '@/lib/contract/recipe';
import { route } from '@/lib/http/route';
import { mergeRecipe } from '@/lib/services/datasets/merge-recipe';

const options = { auth: 'required', scope: 'read', params: idParams, body: mergeBody } as const;

export const POST = route(options, async ({ actor, params, body }) => {
  const { base_version: base, steps } = body;
  const { version, recipe, conflicts } = await mergeRecipe(actor, params.id, { base, steps });
  return { version, steps: recipe, conflicts };
});
