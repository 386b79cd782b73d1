import type { WorkspaceChange, WorkspaceJson } from '@/lib/contract/workspaces';
import type { Actor } from '@/lib/data/actor';
import { findPreset } from '@/lib/data/presets';
import { changeWorkspace as change } from '@/lib/data/workspaces';
import { workspaceJson } from './workspace-json';

/** Changes what is named, and nothing else. Throws `not_found`, `forbidden` for everybody but an admin. */
export async function changeWorkspace(
  actor: Actor,
  workspaceId: string,
  { name, allows_model, allows_links, default_preset }: WorkspaceChange,
): Promise<WorkspaceJson> {
  if (default_preset != null && default_preset !== 'standard' && default_preset !== 'careful') {
    await findPreset(actor, default_preset);
  }
  const changed = await change(actor, workspaceId, {
    ...(name !== undefined && { name }),
    ...(allows_model !== undefined && { allowsModel: allows_model }),
    ...(allows_links !== undefined && { allowsLinks: allows_links }),
    ...(default_preset !== undefined && { defaultPreset: default_preset }),
  });
  return workspaceJson(changed);
}
