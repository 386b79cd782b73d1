import { idParams } from '@/lib/contract/common';
import { deltasQuery } from '@/lib/contract/comparison';
import { route } from '@/lib/http/route';
import { getDeltas } from '@/lib/services/comparison/get-deltas';

export const GET = route({ auth: 'required', params: idParams, query: deltasQuery }, ({ actor, params, query }) =>
  getDeltas(actor, params.id, query.group_by),
);
