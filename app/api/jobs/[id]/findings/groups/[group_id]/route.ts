import { decisionBody, findingGroupParams } from '@/lib/contract/findings';
import { changeAnswer } from '@/lib/http/answers';
import { expectedVersion } from '@/lib/http/if-match';
import { route } from '@/lib/http/route';
import { decideFindings } from '@/lib/services/findings/decide-findings';

const options = { auth: 'required', params: findingGroupParams, body: decisionBody } as const;

export const POST = route(options, async ({ actor, params, body, request }) => {
  const decision = { groupId: params.group_id, action: body.action };
  return changeAnswer(await decideFindings(actor, params.id, expectedVersion(request), decision));
});
