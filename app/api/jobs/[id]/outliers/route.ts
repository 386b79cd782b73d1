import { idParams } from '@/lib/contract/common';
import { outlierQuery } from '@/lib/contract/work-list';
import { route } from '@/lib/http/route';
import { getOutliers } from '@/lib/services/datasets/get-outliers';

const options = { auth: 'required', params: idParams, query: outlierQuery } as const;

export const GET = route(options, async ({ actor, params, query }) => {
  const { total, outliers } = await getOutliers(actor, params.id, query);
  return Response.json(outliers, { headers: { 'Cache-Control': 'no-store', 'X-Total-Count': String(total) } });
});
