import type { UsageJson } from '@/lib/contract/security';
import type { Actor } from '@/lib/data/actor';
import { workspaceUsage } from '@/lib/data/usage';

/** How much of what it may have a workspace has. Throws `not_found`. */
export function getUsage(actor: Actor, workspaceId: string): Promise<UsageJson> {
  return workspaceUsage(actor, workspaceId);
}
