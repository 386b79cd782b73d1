import { idParams } from '@/lib/contract/common';
import { correlationQuery } from '@/lib/contract/correlation';
import { route } from '@/lib/http/route';
import { correlate } from '@/lib/services/charts/correlate';

export const GET = route({ auth: 'required', params: idParams, query: correlationQuery }, ({ actor, params, query }) =>
  correlate(actor, params.id, query),
);
