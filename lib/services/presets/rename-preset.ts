import type { SavedPresetJson } from '@/lib/contract/presets';
import type { Actor } from '@/lib/data/actor';
import { listPresets, renamePreset as rename } from '@/lib/data/presets';
import { AppError } from '@/lib/errors';
import { presetJson } from './preset-json';

/** Gives a saved way to clean another name. Throws as `renamePreset` of the data. */
export async function renamePreset(actor: Actor, presetId: string, name: string): Promise<SavedPresetJson> {
  await rename(actor, presetId, name);
  const preset = (await listPresets(actor)).find(({ id }) => id === presetId);
  if (!preset) throw new AppError('not_found', 'There is no such preset.');
  return presetJson(preset);
}
