import { presetSteps } from '@/lib/cleaning/preset-steps';
import type { SavedPresetJson } from '@/lib/contract/presets';
import { findOwnAccount } from '@/lib/data/accounts';
import type { Actor } from '@/lib/data/actor';
import { insertPreset } from '@/lib/data/presets';
import { currentVersion } from '@/lib/data/versions';
import { presetJson } from './preset-json';

/** Saves how a dataset is cleaned, as far as that speaks of any file. Throws as `insertPreset` and `currentVersion`. */
export async function savePreset(actor: Actor, jobId: string, name: string): Promise<SavedPresetJson> {
  const { recipe } = await currentVersion(actor, jobId);
  const [preset, account] = await Promise.all([
    insertPreset(actor, jobId, { name, steps: presetSteps(recipe) }),
    findOwnAccount(actor),
  ]);
  return presetJson({ ...preset, author: account?.name ?? null, canChange: true });
}
