import { idParams } from '@/lib/contract/common';
import { listPeople } from '@/lib/data/people';
import { route } from '@/lib/http/route';

export const GET = route({ auth: 'required', params: idParams }, ({ actor, params }) => listPeople(actor, params.id));
