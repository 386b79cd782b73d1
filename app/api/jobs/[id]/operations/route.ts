import { getJob } from '@/lib/data/jobs';
import { idParams, route } from '@/lib/http/route';
import { describeOperations } from '@/lib/services/datasets/describe-recipe';

export const GET = route({ auth: 'required', params: idParams }, async ({ actor, params }) => {
  await getJob(actor, params.id);
  return describeOperations();
});
