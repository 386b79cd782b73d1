import { idParams } from '@/lib/contract/common';
import { analystBody } from '@/lib/contract/goals';
import { route } from '@/lib/http/route';
import { getAnalyst } from '@/lib/services/charts/get-analyst';
import { setAnalyst } from '@/lib/services/charts/set-analyst';

export const GET = route({ auth: 'required', params: idParams }, ({ actor, params }) => getAnalyst(actor, params.id));

export const PUT = route(
  { auth: 'required', scope: 'admin', params: idParams, body: analystBody },
  ({ actor, params, body }) => setAnalyst(actor, params.id, body.is_enabled),
);
