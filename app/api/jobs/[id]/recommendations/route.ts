import { idParams, route } from '@/lib/http/route';
import { recommendationsOf } from '@/lib/services/charts/recommendations';

export const GET = route({ auth: 'required', params: idParams }, ({ actor, params }) =>
  recommendationsOf(actor, params.id),
);
