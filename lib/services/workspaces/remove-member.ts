import type { MemberRemovalJson } from '@/lib/contract/workspaces';
import type { Actor } from '@/lib/data/actor';
import { removeMember as remove } from '@/lib/data/members';

/** Takes a member out of a workspace, oneself included, and says who has their datasets now. Throws as `removeMember` of the data. */
export async function removeMember(
  actor: Actor,
  workspaceId: string,
  userId: string,
  newOwner?: string,
): Promise<MemberRemovalJson> {
  const { datasetsMoved, newOwner: owner } = await remove(actor, workspaceId, userId, newOwner);
  return { success: true, datasets_moved: datasetsMoved, new_owner: owner };
}
