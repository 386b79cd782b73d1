import { idParams } from '@/lib/contract/common';
import { resolveOutlierBody } from '@/lib/contract/work-list';
import { changeAnswer } from '@/lib/http/answers';
import { expectedVersion } from '@/lib/http/if-match';
import { route } from '@/lib/http/route';
import { resolveOutlier } from '@/lib/services/datasets/resolve-outlier';

const options = { auth: 'required', params: idParams, body: resolveOutlierBody } as const;

export const POST = route(options, async ({ actor, params, body, request }) => {
  const { row_index: row, column, action } = body;
  return changeAnswer(await resolveOutlier(actor, params.id, expectedVersion(request), { row, column, action }));
});
