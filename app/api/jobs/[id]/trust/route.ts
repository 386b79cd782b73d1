import { idParams } from '@/lib/contract/common';
import { route } from '@/lib/http/route';
import { getTrust } from '@/lib/services/findings/get-trust';

export const GET = route({ auth: 'required', params: idParams }, ({ actor, params }) => getTrust(actor, params.id));
