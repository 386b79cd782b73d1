import { newSeriesBody, seriesListQuery } from '@/lib/contract/comparison-series';
import { created } from '@/lib/http/answers';
import { route } from '@/lib/http/route';
import { createSeries } from '@/lib/services/comparison/series/create-series';
import { listSeries } from '@/lib/services/comparison/series/read-series';

export const GET = route({ auth: 'required', query: seriesListQuery }, ({ actor, query }) => listSeries(actor, query));

export const POST = route({ auth: 'required', body: newSeriesBody }, async ({ actor, body }) =>
  created(await createSeries(actor, body)),
);
