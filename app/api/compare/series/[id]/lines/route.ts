import { idParams } from '@/lib/contract/common';
import { seriesLinesQuery } from '@/lib/contract/comparison-series';
import { route } from '@/lib/http/route';
import { getSeriesLines } from '@/lib/services/comparison/series/read-series';

export const GET = route({ auth: 'required', params: idParams, query: seriesLinesQuery }, ({ actor, params, query }) =>
  getSeriesLines(actor, params.id, query.group_by),
);
