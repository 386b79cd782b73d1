import type { MemberJson, Role } from '@/lib/contract/workspaces';
import type { Actor } from '@/lib/data/actor';
import { changeRole as change } from '@/lib/data/members';
import { memberJson } from './member-json';

/** Gives a member another role. Throws as `changeRole` of the data. */
export async function changeRole(actor: Actor, workspaceId: string, userId: string, role: Role): Promise<MemberJson> {
  return memberJson(actor, await change(actor, workspaceId, userId, role));
}
