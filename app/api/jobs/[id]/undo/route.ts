import { idParams } from '@/lib/contract/common';
import { undoQuery } from '@/lib/contract/recipe';
import { changeAnswer } from '@/lib/http/answers';
import { expectedVersion } from '@/lib/http/if-match';
import { route } from '@/lib/http/route';
import { undoChange } from '@/lib/services/datasets/undo-change';

const options = { auth: 'required', params: idParams, query: undoQuery } as const;

export const POST = route(options, async ({ actor, params, query, request }) =>
  changeAnswer(await undoChange(actor, params.id, expectedVersion(request), 'undo', query.step)),
);
