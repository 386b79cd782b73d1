import type { MemberJson } from '@/lib/contract/workspaces';
import type { Actor } from '@/lib/data/actor';
import { listMembers as memberRows } from '@/lib/data/members';
import { memberJson } from './member-json';

/** Who is in a workspace, those who came first first. Throws `not_found`. */
export async function listMembers(actor: Actor, workspaceId: string): Promise<MemberJson[]> {
  return (await memberRows(actor, workspaceId)).map((member) => memberJson(actor, member));
}
