import { idParams } from '@/lib/contract/common';
import { findQuery } from '@/lib/contract/rows';
import { route } from '@/lib/http/route';
import { findRow } from '@/lib/services/datasets/find-row';

export const GET = route({ auth: 'required', params: idParams, query: findQuery }, ({ actor, params, query }) =>
  findRow(actor, params.id, query),
);
