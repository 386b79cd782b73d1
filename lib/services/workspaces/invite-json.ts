import type { InviteJson } from '@/lib/contract/workspaces';
import type { Invite } from '@/lib/data/invites';

/** An invitation as admins see it. */
export const inviteJson = (invite: Invite): InviteJson => ({
  invite_id: invite.id,
  role: invite.role,
  email: invite.email,
  token_hint: invite.tokenHint,
  created_by: invite.createdBy,
  created_at: invite.createdAt.toISOString(),
  expires_at: invite.expiresAt.toISOString(),
  is_expired: invite.isExpired,
});
