import type { InviteJson } from '@/lib/contract/workspaces';
import type { Actor } from '@/lib/data/actor';
import { listInvites as inviteRows } from '@/lib/data/invites';
import { inviteJson } from './invite-json';

/** Invitations nobody has used, newest first. Throws `not_found`, `forbidden` for everybody but an admin. */
export async function listInvites(actor: Actor, workspaceId: string): Promise<InviteJson[]> {
  return (await inviteRows(actor, workspaceId)).map(inviteJson);
}
