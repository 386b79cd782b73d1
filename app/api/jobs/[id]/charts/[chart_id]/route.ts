import { z } from 'zod';
import { deleteChart } from '@/lib/data/charts';
import { chartChangeBody } from '@/lib/http/chart-request';
import { idParams, route } from '@/lib/http/route';
import { getChart, updateChart } from '@/lib/services/charts/charts';

const params = idParams.extend({ chart_id: z.uuid() });

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
