import { limitInvites } from '@/lib/auth/rate-limit';
import { newToken } from '@/lib/auth/token';
import type { NewInvite, NewInviteJson } from '@/lib/contract/workspaces';
import { findEmailState, findOwnAccount } from '@/lib/data/accounts';
import type { Actor } from '@/lib/data/actor';
import { insertInvite } from '@/lib/data/invites';
import { findWorkspace, requireAdministered } from '@/lib/data/workspaces';
import { env } from '@/lib/env';
import { sendMail } from '@/lib/mail';
import { inviteJson } from './invite-json';
import { inviteMail } from './invite-mail';

const DAY_MS = 86_400_000;

/**
 * Invites somebody: the answer is the only place where the link is ever told, besides the mail to the address that was given,
 * which is sent for people whose own address is verified. Throws
 * `wrong_state` for a member's address, `too_many_requests`, `not_found`, `forbidden` for everybody but an admin.
 */
export async function inviteMember(
  actor: Actor,
  workspaceId: string,
  { role, email: wanted, expires_in_days: days }: NewInvite,
): Promise<NewInviteJson> {
  await requireAdministered(actor, workspaceId);
  await limitInvites(actor);
  const { token, tokenHash, tokenHint } = newToken();
  const email = wanted?.toLowerCase() ?? null;
  const expiresAt = new Date(Date.now() + days * DAY_MS);
  const invite = await insertInvite(actor, workspaceId, { role, email, tokenHash, tokenHint, expiresAt });
  const url = new URL(`/invite/${token}`, env().NEXTAUTH_URL).href;
  if (email === null) return { ...inviteJson(invite), url, mail: null };
  const [workspace, account, { isVerified }] = await Promise.all([
    findWorkspace(actor, workspaceId),
    findOwnAccount(actor),
    findEmailState(actor),
  ]);
  if (env().SMTP_URL !== undefined && !isVerified) return { ...inviteJson(invite), url, mail: 'unverified' };
  const about = { workspace: workspace.name, invitedBy: account?.name ?? workspace.name, role, url, expiresAt };
  const mail = await sendMail({ to: email, ...inviteMail(about) });
  return { ...inviteJson(invite), url, mail };
}
