import { idParams } from '@/lib/contract/common';
import { route } from '@/lib/http/route';
import { getWorkList } from '@/lib/services/datasets/get-work-list';

export const GET = route({ auth: 'required', params: idParams }, ({ actor, params }) => getWorkList(actor, params.id));
