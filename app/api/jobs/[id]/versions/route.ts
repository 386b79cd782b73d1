import { idParams, pageQuery } from '@/lib/contract/common';
import { route } from '@/lib/http/route';
import { listVersions } from '@/lib/services/datasets/list-versions';

export const GET = route({ auth: 'required', params: idParams, query: pageQuery }, ({ actor, params, query }) =>
  listVersions(actor, params.id, query),
);
