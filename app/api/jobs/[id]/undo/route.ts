import { z } from 'zod';
import { answerChange } from '@/app/api/jobs/change-answer';
import { expectedVersion } from '@/lib/http/if-match';
import { idParams, route } from '@/lib/http/route';
import { switchStep, undoChange } from '@/lib/services/datasets/change-recipe';

const query = z.object({ step: z.coerce.number().int().min(0).optional() });

export const POST = route({ auth: 'required', params: idParams, query }, async ({ actor, params, query, request }) => {
  const expected = expectedVersion(request);
  return answerChange(
    actor,
    query.step === undefined
      ? await undoChange(actor, params.id, expected)
      : await switchStep(actor, params.id, expected, 'undo', query.step),
  );
});
