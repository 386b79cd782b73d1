import { inviteParams } from '@/lib/contract/workspaces';
import { revokeInvite } from '@/lib/data/invites';
import { route } from '@/lib/http/route';

export const DELETE = route({ auth: 'required', scope: 'admin', params: inviteParams }, async ({ actor, params }) => {
  await revokeInvite(actor, params.id, params.invite_id);
  return { success: true };
});
