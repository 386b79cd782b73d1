import { idParams } from '@/lib/contract/common';
import { route } from '@/lib/http/route';
import { getJobStatus } from '@/lib/services/datasets/get-job-status';

export const GET = route({ auth: 'required', params: idParams }, ({ actor, params }) => getJobStatus(actor, params.id));
