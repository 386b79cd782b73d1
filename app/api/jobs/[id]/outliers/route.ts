import { z } from 'zod';
import { currentDataset } from '@/lib/data/datasets';
import { idParams, pageQuery, route } from '@/lib/http/route';
import { listOutliers } from '@/lib/services/datasets/outliers';
import { loadChanges, loadTable } from '@/lib/storage/tables';

const query = pageQuery.extend({
  status: z.enum(['open', 'kept', 'removed']).optional(),
  column: z.string().optional(),
});

export const GET = route({ auth: 'required', params: idParams, query }, async ({ actor, params, query }) => {
  const { tableKey, changeKeys } = await currentDataset(actor, params.id);
  const { total, outliers } = listOutliers(await loadTable(tableKey), await loadChanges(changeKeys), query);
  return Response.json(outliers, { headers: { 'Cache-Control': 'no-store', 'X-Total-Count': String(total) } });
});
