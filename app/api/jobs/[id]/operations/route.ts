import { idParams } from '@/lib/contract/common';
import { requireJob } from '@/lib/data/jobs';
import { route } from '@/lib/http/route';
import { listOperations } from '@/lib/services/datasets/list-operations';

export const GET = route({ auth: 'required', params: idParams }, async ({ actor, params }) => {
  await requireJob(actor, params.id);
  return listOperations();
});
