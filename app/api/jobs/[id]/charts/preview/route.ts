import { chartRequestBody } from '@/lib/contract/charts';
import { idParams } from '@/lib/contract/common';
import { route } from '@/lib/http/route';
import { previewChart } from '@/lib/services/charts/preview-chart';

export const POST = route(
  { auth: 'required', scope: 'read', params: idParams, body: chartRequestBody },
  ({ actor, params, body }) => previewChart(actor, params.id, body),
);
