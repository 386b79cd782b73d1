import { inviteTokenParams } from '@/lib/contract/workspaces';
import { route } from '@/lib/http/route';
import { acceptInvite } from '@/lib/services/workspaces/accept-invite';
import { openInvite } from '@/lib/services/workspaces/open-invite';

export const GET = route({ auth: 'none', params: inviteTokenParams }, ({ params }) => openInvite(params.token));

export const POST = route({ auth: 'required', scope: 'admin', params: inviteTokenParams }, ({ actor, params }) =>
  acceptInvite(actor, params.token),
);
