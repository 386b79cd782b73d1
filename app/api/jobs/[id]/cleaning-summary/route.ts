import { cleaningSummary } from '@/lib/data/datasets';
import { idParams, route } from '@/lib/http/route';

export const GET = route({ auth: 'required', params: idParams }, ({ actor, params }) =>
  cleaningSummary(actor, params.id),
);
