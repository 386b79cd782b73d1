import { listVersions } from '@/lib/data/versions';
import { idParams, pageQuery, route } from '@/lib/http/route';

export const GET = route({ auth: 'required', params: idParams, query: pageQuery }, ({ actor, params, query }) =>
  listVersions(actor, params.id, query),
);
