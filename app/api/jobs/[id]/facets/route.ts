import { idParams } from '@/lib/contract/common';
import { facetsQuery } from '@/lib/contract/rows';
import { route } from '@/lib/http/route';
import { columnFacets } from '@/lib/services/datasets/column-facets';

export const GET = route({ auth: 'required', params: idParams, query: facetsQuery }, ({ actor, params, query }) =>
  columnFacets(actor, params.id, query),
);
