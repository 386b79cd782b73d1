import type { PresetChoice, PresetId, PresetListJson } from '@/lib/contract/presets';
import type { Actor } from '@/lib/data/actor';
import { choosePreset, findPreset, setDefaultPreset } from '@/lib/data/presets';
import { listPresets } from './list-presets';

/**
 * Remembers the way to clean for the actor's next files, or sets the one the workspace offers. Throws `not_found` for a preset there
 * is not, `forbidden` for a default by somebody who is no admin.
 */
export async function choosePresets(
  actor: Actor,
  { chosen, workspace_default: offered }: PresetChoice,
): Promise<PresetListJson> {
  await Promise.all([requirePreset(actor, chosen), requirePreset(actor, offered)]);
  if (offered !== undefined) await setDefaultPreset(actor, offered);
  if (chosen !== undefined) await choosePreset(actor, chosen);
  return listPresets(actor);
}

async function requirePreset(actor: Actor, preset: PresetId | null | undefined): Promise<void> {
  if (preset == null || preset === 'standard' || preset === 'careful') return;
  await findPreset(actor, preset);
}
