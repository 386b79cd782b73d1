import { idParams } from '@/lib/contract/common';
import { deleteInsight } from '@/lib/data/insights';
import { route } from '@/lib/http/route';
import { getInsight } from '@/lib/services/insights/read-insights';

export const GET = route({ auth: 'required', params: idParams }, ({ actor, params }) => getInsight(actor, params.id));

export const DELETE = route({ auth: 'required', params: idParams }, async ({ actor, params }) => {
  await deleteInsight(actor, params.id);
  return { success: true };
});
