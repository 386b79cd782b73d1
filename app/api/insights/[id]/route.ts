import { idParams } from '@/lib/contract/common';
import { deleteInsight } from '@/lib/data/insights';
import { route } from '@/lib/http/route';
import { getAnyInsight } from '@/lib/services/comparison/read-comparison-insight';

export const GET = route({ auth: 'required', params: idParams }, ({ actor, params }) =>
  getAnyInsight(actor, params.id),
);

export const DELETE = route({ auth: 'required', params: idParams }, async ({ actor, params }) => {
  await deleteInsight(actor, params.id);
  return { success: true };
});
