import { idParams } from '@/lib/contract/common';
import { route } from '@/lib/http/route';
import { suggestions } from '@/lib/services/datasets/suggestions';

export const GET = route({ auth: 'required', params: idParams }, ({ actor, params }) => suggestions(actor, params.id));
