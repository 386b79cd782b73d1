import { idParams } from '@/lib/contract/common';
import { confirmSeriesBody } from '@/lib/contract/comparison-series';
import { route } from '@/lib/http/route';
import { confirmSeriesMapping } from '@/lib/services/comparison/series/confirm-series-mapping';

export const POST = route({ auth: 'required', params: idParams, body: confirmSeriesBody }, ({ actor, params, body }) =>
  confirmSeriesMapping(actor, params.id, body),
);
