import { newChartBody } from '@/lib/contract/charts';
import { idParams, pageQuery } from '@/lib/contract/common';
import { created } from '@/lib/http/answers';
import { route } from '@/lib/http/route';
import { createChart } from '@/lib/services/charts/create-chart';
import { listCharts } from '@/lib/services/charts/list-charts';

export const GET = route({ auth: 'required', params: idParams, query: pageQuery }, ({ actor, params, query }) =>
  listCharts(actor, params.id, query),
);

export const POST = route(
  { auth: 'required', params: idParams, body: newChartBody },
  async ({ actor, params, body }) => {
    const { is_recommended: isRecommended, reasoning = null, ...request } = body;
    return created(await createChart(actor, params.id, request, { isRecommended, reasoning }));
  },
);
