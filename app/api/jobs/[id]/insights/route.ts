import { idParams, pageQuery } from '@/lib/contract/common';
import { route } from '@/lib/http/route';
import { listInsights } from '@/lib/services/insights/read-insights';

export const GET = route({ auth: 'required', params: idParams, query: pageQuery }, ({ actor, params, query }) =>
  listInsights(actor, params.id, query),
);
