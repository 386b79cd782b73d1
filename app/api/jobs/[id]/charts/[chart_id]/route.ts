import { chartChangeBody, chartParams as params } from '@/lib/contract/charts';
import { deleteChart } from '@/lib/data/charts';
import { route } from '@/lib/http/route';
import { getChart } from '@/lib/services/charts/get-chart';
import { updateChart } from '@/lib/services/charts/update-chart';

export const GET = route({ auth: 'required', params }, ({ actor, params }) =>
  getChart(actor, params.id, params.chart_id),
);

export const PATCH = route({ auth: 'required', params, body: chartChangeBody }, ({ actor, params, body }) =>
  updateChart(actor, params.id, params.chart_id, body),
);

export const DELETE = route({ auth: 'required', params }, async ({ actor, params }) => {
  await deleteChart(actor, params.id, params.chart_id);
  return { success: true };
});
