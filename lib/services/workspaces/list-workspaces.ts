import type { WorkspaceJson } from '@/lib/contract/workspaces';
import type { Actor } from '@/lib/data/actor';
import { listWorkspaces as workspaceRows } from '@/lib/data/workspaces';
import { workspaceJson } from './workspace-json';

/** The workspaces the actor is a member of: their own first, the others by name. */
export async function listWorkspaces(actor: Actor): Promise<WorkspaceJson[]> {
  return (await workspaceRows(actor)).map(workspaceJson);
}
