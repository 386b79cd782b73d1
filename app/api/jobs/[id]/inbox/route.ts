import { idParams } from '@/lib/contract/common';
import { inboxDecisionBody } from '@/lib/contract/findings';
import { changeAnswer } from '@/lib/http/answers';
import { expectedVersion } from '@/lib/http/if-match';
import { route } from '@/lib/http/route';
import { decideItems } from '@/lib/services/findings/decide-items';
import { getInbox } from '@/lib/services/findings/get-inbox';

export const GET = route({ auth: 'required', params: idParams }, ({ actor, params }) => getInbox(actor, params.id));

const options = { auth: 'required', params: idParams, body: inboxDecisionBody } as const;

export const POST = route(options, async ({ actor, params, body, request }) =>
  changeAnswer(await decideItems(actor, params.id, expectedVersion(request), body)),
);
