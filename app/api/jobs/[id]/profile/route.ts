import { idParams } from '@/lib/contract/common';
import { currentDataset } from '@/lib/data/datasets';
import { route } from '@/lib/http/route';

export const GET = route({ auth: 'required', params: idParams }, async ({ actor, params }) => {
  const { profile } = await currentDataset(actor, params.id);
  return profile;
});
