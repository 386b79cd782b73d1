import { idParams } from '@/lib/contract/common';
import { rowsQuery } from '@/lib/contract/rows';
import { route } from '@/lib/http/route';
import { viewRows } from '@/lib/services/datasets/view-rows';

export const GET = route({ auth: 'required', params: idParams, query: rowsQuery }, ({ actor, params, query }) =>
  viewRows(actor, params.id, query),
);
