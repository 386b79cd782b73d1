import { idParams } from '@/lib/contract/common';
import { route } from '@/lib/http/route';
import { getLosses } from '@/lib/services/datasets/get-losses';

export const GET = route({ auth: 'required', params: idParams }, ({ actor, params }) => getLosses(actor, params.id));
