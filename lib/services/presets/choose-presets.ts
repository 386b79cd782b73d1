import type { PresetChoice, PresetId, PresetListJson } from '@/lib/contract/presets';
import type { Actor } from '@/lib/data/actor';
import { choosePreset, findPreset } from '@/lib/data/presets';
import { changeWorkspace, ownWorkspaceId } from '@/lib/data/workspaces';
import { listPresets } from './list-presets';

/**
 * Remembers the way to clean for the actor's next files, or sets the one a workspace offers, by default their own. Throws `not_found`
 * for a preset or a workspace there is not, `forbidden` for a default by somebody who is no admin.
 */
export async function choosePresets(
  actor: Actor,
  { chosen, workspace_default: offered, workspace_id: workspaceId }: PresetChoice,
): Promise<PresetListJson> {
  await Promise.all([requirePreset(actor, chosen), requirePreset(actor, offered)]);
  if (offered !== undefined) {
    await changeWorkspace(actor, workspaceId ?? (await ownWorkspaceId(actor)), { defaultPreset: offered });
  }
  if (chosen !== undefined) await choosePreset(actor, chosen);
  return listPresets(actor, workspaceId);
}

async function requirePreset(actor: Actor, preset: PresetId | null | undefined): Promise<void> {
  if (preset == null || preset === 'standard' || preset === 'careful') return;
  await findPreset(actor, preset);
}
