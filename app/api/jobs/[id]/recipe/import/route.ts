import { idParams } from '@/lib/contract/common';
import { importBody } from '@/lib/contract/recipe';
import { changeAnswer } from '@/lib/http/answers';
import { expectedVersion } from '@/lib/http/if-match';
import { route } from '@/lib/http/route';
import { importRecipe } from '@/lib/services/datasets/import-recipe';

const options = { auth: 'required', params: idParams, body: importBody } as const;

export const POST = route(options, async ({ actor, params, body, request }) => {
  const { outcome, left } = await importRecipe(actor, params.id, expectedVersion(request), body);
  return changeAnswer(outcome, { left_out: left.map(({ step, reason }) => ({ ...step, reason })) });
});
