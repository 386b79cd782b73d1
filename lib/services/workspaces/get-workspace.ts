import type { WorkspaceJson } from '@/lib/contract/workspaces';
import type { Actor } from '@/lib/data/actor';
import { findWorkspace } from '@/lib/data/workspaces';
import { workspaceJson } from './workspace-json';

/** A workspace the actor is a member of. Throws `not_found`. */
export async function getWorkspace(actor: Actor, workspaceId: string): Promise<WorkspaceJson> {
  return workspaceJson(await findWorkspace(actor, workspaceId));
}
