import { z } from 'zod';
import { answerChange } from '@/app/api/jobs/change-answer';
import { importRecipe } from '@/lib/cleaning/exchange';
import { parseRecipe } from '@/lib/cleaning/validate';
import { changeableVersion } from '@/lib/data/versions';
import { expectedVersion } from '@/lib/http/if-match';
import { idParams, route } from '@/lib/http/route';
import { changeRecipe } from '@/lib/services/datasets/change-recipe';
import { sourceColumns } from '@/lib/services/datasets/stages/source';

const options = { auth: 'required', params: idParams, body: z.unknown() } as const;

export const POST = route(options, async ({ actor, params, body, request }) => {
  const current = await changeableVersion(actor, params.id, expectedVersion(request));
  const columns = await sourceColumns(current.dataset.sourceTableKey);
  const imported = importRecipe(body, columns);
  const recipe = parseRecipe(imported.recipe, columns);
  const outcome = await changeRecipe(actor, params.id, current, { recipe, action: 'import' });
  return answerChange(actor, outcome, { left_out: imported.left.map(({ step, reason }) => ({ ...step, reason })) });
});
