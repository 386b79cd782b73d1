import { idParams } from '@/lib/contract/common';
import { route } from '@/lib/http/route';
import { recommendCharts } from '@/lib/services/charts/recommend';

export const GET = route({ auth: 'required', params: idParams }, ({ actor, params }) =>
  recommendCharts(actor, params.id),
);
