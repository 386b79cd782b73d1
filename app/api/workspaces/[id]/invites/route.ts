import { idParams } from '@/lib/contract/common';
import { newInviteBody } from '@/lib/contract/workspaces';
import { created } from '@/lib/http/answers';
import { route } from '@/lib/http/route';
import { inviteMember } from '@/lib/services/workspaces/invite-member';
import { listInvites } from '@/lib/services/workspaces/list-invites';

export const GET = route({ auth: 'required', scope: 'admin', params: idParams }, ({ actor, params }) =>
  listInvites(actor, params.id),
);

export const POST = route(
  { auth: 'required', scope: 'admin', params: idParams, body: newInviteBody },
  async ({ actor, params, body }) => created(await inviteMember(actor, params.id, body)),
);
