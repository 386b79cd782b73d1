import { idParams } from '@/lib/contract/common';
import { deleteSeries } from '@/lib/data/comparison-series';
import { route } from '@/lib/http/route';
import { getSeries } from '@/lib/services/comparison/series/read-series';

export const GET = route({ auth: 'required', params: idParams }, ({ actor, params }) => getSeries(actor, params.id));

export const DELETE = route({ auth: 'required', params: idParams }, async ({ actor, params }) => {
  await deleteSeries(actor, params.id);
  return { success: true };
});
