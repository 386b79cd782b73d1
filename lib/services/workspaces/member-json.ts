import type { MemberJson } from '@/lib/contract/workspaces';
import type { Actor } from '@/lib/data/actor';
import type { Member } from '@/lib/data/members';

/** A member as the others see them. */
export const memberJson = (actor: Actor, member: Member): MemberJson => ({
  user_id: member.userId,
  name: member.name,
  email: member.email,
  role: member.role,
  is_self: member.userId === actor.userId,
  is_permanent: member.isPermanent,
  dataset_count: member.datasetCount,
  joined_at: member.joinedAt.toISOString(),
});
