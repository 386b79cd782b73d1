import { idParams } from '@/lib/contract/common';
import { explainBody } from '@/lib/contract/insights';
import { route } from '@/lib/http/route';
import { explain } from '@/lib/services/insights/explain';

export const POST = route(
  { auth: 'required', scope: 'read', params: idParams, body: explainBody },
  ({ actor, params, body }) => explain(actor, params.id, body),
);
