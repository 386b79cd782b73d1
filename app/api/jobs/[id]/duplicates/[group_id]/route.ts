import { findingGroupParams, recordDecisionBody } from '@/lib/contract/findings';
import { changeAnswer } from '@/lib/http/answers';
import { expectedVersion } from '@/lib/http/if-match';
import { route } from '@/lib/http/route';
import { decideRecords } from '@/lib/services/findings/decide-records';

const options = { auth: 'required', params: findingGroupParams, body: recordDecisionBody } as const;

export const POST = route(options, async ({ actor, params, body, request }) =>
  changeAnswer(await decideRecords(actor, params.id, expectedVersion(request), params.group_id, body)),
);
