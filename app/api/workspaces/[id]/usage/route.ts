import { idParams } from '@/lib/contract/common';
import { route } from '@/lib/http/route';
import { getUsage } from '@/lib/services/workspaces/get-usage';

export const GET = route({ auth: 'required', params: idParams }, ({ actor, params }) => getUsage(actor, params.id));
