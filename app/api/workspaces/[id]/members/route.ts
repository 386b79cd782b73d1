import { idParams } from '@/lib/contract/common';
import { route } from '@/lib/http/route';
import { listMembers } from '@/lib/services/workspaces/list-members';

export const GET = route({ auth: 'required', params: idParams }, ({ actor, params }) => listMembers(actor, params.id));
