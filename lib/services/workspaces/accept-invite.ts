import { tokenDigest } from '@/lib/auth/token';
import type { WorkspaceJson } from '@/lib/contract/workspaces';
import type { Actor } from '@/lib/data/actor';
import { acceptInvite as accept } from '@/lib/data/invites';
import { workspaceJson } from './workspace-json';

/** Makes the actor a member of the workspace they were invited to. Throws as `acceptInvite` of the data. */
export async function acceptInvite(actor: Actor, token: string): Promise<WorkspaceJson> {
  return workspaceJson(await accept(actor, tokenDigest(token)));
}
