import { recommendationsOf } from '@/lib/charting/recommendations';
import { idParams, route } from '@/lib/http/route';

export const GET = route({ auth: 'required', params: idParams }, ({ actor, params }) =>
  recommendationsOf(actor, params.id),
);
