import { idParams } from '@/lib/contract/common';
import { takeBackBody } from '@/lib/contract/findings';
import { changeAnswer } from '@/lib/http/answers';
import { expectedVersion } from '@/lib/http/if-match';
import { route } from '@/lib/http/route';
import { getDecisions } from '@/lib/services/findings/get-decisions';
import { takeBack } from '@/lib/services/findings/take-back';

export const GET = route({ auth: 'required', params: idParams }, ({ actor, params }) => getDecisions(actor, params.id));

const options = { auth: 'required', params: idParams, body: takeBackBody } as const;

/** Takes decisions back. */
export const POST = route(options, async ({ actor, params, body, request }) =>
  changeAnswer(await takeBack(actor, params.id, expectedVersion(request), body)),
);
