import { newChartBody } from '@/lib/http/chart-request';
import { idParams, pageQuery, route } from '@/lib/http/route';
import { createChart, listCharts } from '@/lib/services/charts/charts';

export const GET = route({ auth: 'required', params: idParams, query: pageQuery }, ({ actor, params, query }) =>
  listCharts(actor, params.id, query),
);

export const POST = route(
  { auth: 'required', params: idParams, body: newChartBody },
  async ({ actor, params, body }) => {
    const { is_recommended: isRecommended, reasoning = null, ...request } = body;
    const chart = await createChart(actor, params.id, request, { isRecommended, reasoning });
    return Response.json(chart, { status: 201, headers: { 'Cache-Control': 'no-store' } });
  },
);
