import { idParams } from '@/lib/contract/common';
import { route } from '@/lib/http/route';
import { deleteDataset } from '@/lib/services/datasets/delete-dataset';
import { getJob } from '@/lib/services/datasets/get-job';

export const GET = route({ auth: 'required', params: idParams }, ({ actor, params }) => getJob(actor, params.id));

export const DELETE = route({ auth: 'required', params: idParams }, async ({ actor, params }) => {
  await deleteDataset(actor, params.id);
  return { success: true };
});
