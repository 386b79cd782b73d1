import { idParams } from '@/lib/contract/common';
import { route } from '@/lib/http/route';
import { getOverview } from '@/lib/services/comparison/get-overview';

export const GET = route({ auth: 'required', params: idParams }, ({ actor, params }) => getOverview(actor, params.id));
