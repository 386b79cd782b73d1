import { type PresetId, type PresetListJson, presetId } from '@/lib/contract/presets';
import type { Actor } from '@/lib/data/actor';
import { chosenPresets, listPresets as presetRows } from '@/lib/data/presets';
import { presetJson } from './preset-json';

/**
 * The ways to clean the actor may choose from, and which holds for their next file in a workspace, by default their own. Throws
 * `not_found` for a workspace.
 */
export async function listPresets(actor: Actor, workspaceId?: string): Promise<PresetListJson> {
  const [saved, { chosen, workspaceDefault, canSetDefault }] = await Promise.all([
    presetRows(actor),
    chosenPresets(actor, workspaceId),
  ]);
  /** One that was deleted, or that the actor may not use any more, is none. */
  const known = (preset: string | null): PresetId | null => {
    const parsed = presetId.safeParse(preset);
    if (!parsed.success) return null;
    return parsed.data === 'standard' || parsed.data === 'careful' || saved.some(({ id }) => id === parsed.data)
      ? parsed.data
      : null;
  };
  return {
    current: known(chosen) ?? known(workspaceDefault) ?? 'standard',
    chosen: known(chosen),
    workspace_default: known(workspaceDefault),
    can_set_default: canSetDefault,
    saved: saved.map(presetJson),
  };
}
