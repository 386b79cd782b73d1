import { idParams } from '@/lib/contract/common';
import { fillMissingBody } from '@/lib/contract/work-list';
import { changeAnswer } from '@/lib/http/answers';
import { expectedVersion } from '@/lib/http/if-match';
import { route } from '@/lib/http/route';
import { fillMissing } from '@/lib/services/datasets/fill-missing';

const options = { auth: 'required', params: idParams, body: fillMissingBody } as const;

export const POST = route(options, async ({ actor, params, body, request }) => {
  const { column, row_indices: rows, values } = body;
  const outcome = await fillMissing(actor, params.id, expectedVersion(request), { column, rows, values });
  return changeAnswer(outcome, { filled: rows.length });
});
