import { idParams } from '@/lib/contract/common';
import { significantQuery } from '@/lib/contract/comparison';
import { route } from '@/lib/http/route';
import { getSignificantChanges } from '@/lib/services/comparison/get-significant-changes';

export const GET = route({ auth: 'required', params: idParams, query: significantQuery }, ({ actor, params, query }) =>
  getSignificantChanges(actor, params.id, query.threshold),
);
