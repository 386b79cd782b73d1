import { tokenDigest } from '@/lib/auth/token';
import type { OpenInviteJson } from '@/lib/contract/workspaces';
import { deadInvite } from '@/lib/data/invites';
import { findOpenInvite } from '@/lib/data/system/invites';

/** What an invitation is for, to whoever has its link. Throws `not_found` when it is unknown, used, revoked or expired, all alike. */
export async function openInvite(token: string): Promise<OpenInviteJson> {
  const invite = await findOpenInvite(tokenDigest(token));
  if (!invite) throw deadInvite();
  return {
    workspace_name: invite.workspaceName,
    role: invite.role,
    invited_by: invite.invitedBy,
    email: invite.email,
    expires_at: invite.expiresAt.toISOString(),
  };
}
