import { LRUCache } from 'lru-cache';
import { canonicalJson } from '@/lib/cleaning/canonical';
import { defaultRecipe } from '@/lib/cleaning/default-recipe';
import { lossSentence } from '@/lib/cleaning/language/losses';
import { lossesOf } from '@/lib/cleaning/losses';
import { PRESETS } from '@/lib/cleaning/presets';
import { runOperations } from '@/lib/cleaning/recipe';
import type { PresetsJson } from '@/lib/contract/work-list';
import type { Actor } from '@/lib/data/actor';
import { currentVersion } from '@/lib/data/versions';
import { loadTable } from '@/lib/storage/tables';

/** Cleaning takes time, and a stored source never changes. */
const known = new LRUCache<string, PresetsJson['presets'][number]['gives_up']>({ max: 200 });

/** What each preset gives up of the file of a dataset, and its recipe. Throws as `currentVersion`. */
export async function comparePresets(actor: Actor, jobId: string): Promise<PresetsJson> {
  const { dataset, recipe } = await currentVersion(actor, jobId);
  const presets: PresetsJson['presets'] = [];
  for (const preset of PRESETS) {
    const steps = defaultRecipe({ preset });
    const key = `${preset} ${dataset.sourceTableKey}`;
    const losses = known.get(key) ?? (await lossesOfPreset(dataset.sourceTableKey, steps));
    known.set(key, losses);
    const is_current = canonicalJson(steps) === canonicalJson(recipe);
    presets.push({ preset, is_current, gives_up: losses, steps: steps.map((step) => ({ ...step })) });
  }
  return { version: dataset.version, presets };
}

async function lossesOfPreset(sourceTableKey: string, steps: ReturnType<typeof defaultRecipe>) {
  const { log } = runOperations(await loadTable(sourceTableKey), steps);
  return lossesOf([log], steps).map(({ code, count, columns }) => ({
    code,
    count,
    columns: [...columns],
    sentence: lossSentence({ code, count, columns }),
  }));
}
