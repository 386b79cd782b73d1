import { idParams } from '@/lib/contract/common';
import { comparedRowsQuery } from '@/lib/contract/comparison';
import { route } from '@/lib/http/route';
import { getComparedRows } from '@/lib/services/comparison/get-compared-rows';

export const GET = route({ auth: 'required', params: idParams, query: comparedRowsQuery }, ({ actor, params, query }) =>
  getComparedRows(actor, params.id, query),
);
