import { currentDataset } from '@/lib/data/datasets';
import { idParams, route } from '@/lib/http/route';
import { suggestions } from '@/lib/services/datasets/suggest';

export const GET = route({ auth: 'required', params: idParams }, async ({ actor, params }) => {
  const { tableKey } = await currentDataset(actor, params.id);
  return suggestions(tableKey);
});
