import { chartRequestBody } from '@/lib/http/chart-request';
import { idParams, route } from '@/lib/http/route';
import { previewChart } from '@/lib/services/charts/preview';

export const POST = route({ auth: 'required', params: idParams, body: chartRequestBody }, ({ actor, params, body }) =>
  previewChart(actor, params.id, body),
);
