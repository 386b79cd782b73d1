import { getJobStatus } from '@/lib/data/jobs';
import { idParams, route } from '@/lib/http/route';

export const GET = route({ auth: 'required', params: idParams }, ({ actor, params }) => getJobStatus(actor, params.id));
