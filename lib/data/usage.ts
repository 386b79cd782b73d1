import { database } from '@/db/client';
import type { UsageJson } from '@/lib/contract/security';
import type { Actor } from './actor';
import { usageOf } from './system/usage';
import { findWorkspace } from './workspaces';

/** How much of what it may have a workspace of the actor's has. Throws `not_found`. */
export async function workspaceUsage(actor: Actor, workspaceId: string): Promise<UsageJson> {
  const { id } = await findWorkspace(actor, workspaceId);
  return usageOf(database(), id);
}
