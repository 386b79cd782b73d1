import type { SuccessJson } from '@/lib/contract/common';
import type { Actor } from '@/lib/data/actor';
import { deletePreset as remove } from '@/lib/data/presets';

/** Deletes a saved way to clean; files that were cleaned by it stay as they are. Throws `not_found`, `forbidden`. */
export async function deletePreset(actor: Actor, presetId: string): Promise<SuccessJson> {
  await remove(actor, presetId);
  return { success: true };
}
