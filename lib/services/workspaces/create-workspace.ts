import type { WorkspaceJson } from '@/lib/contract/workspaces';
import type { Actor } from '@/lib/data/actor';
import { insertWorkspace } from '@/lib/data/workspaces';
import { workspaceJson } from './workspace-json';

/** Makes a workspace, whose first admin is the actor. */
export async function createWorkspace(actor: Actor, name: string): Promise<WorkspaceJson> {
  return workspaceJson(await insertWorkspace(actor, name));
}
