import { getJob } from '@/lib/data/jobs';
import { idParams, route } from '@/lib/http/route';
import { describeOperations } from '@/lib/pipeline/describe-recipe';

export const GET = route({ auth: 'required', params: idParams }, async ({ actor, params }) => {
  await getJob(actor, params.id);
  return describeOperations();
});
