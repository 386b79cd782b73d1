import { LRUCache } from 'lru-cache';
import { canonicalJson } from '@/lib/cleaning/canonical';
import { defaultRecipe } from '@/lib/cleaning/default-recipe';
import { lossSentence } from '@/lib/cleaning/language/losses';
import { lossesOf } from '@/lib/cleaning/losses';
import { presetSteps, withPreset } from '@/lib/cleaning/preset-steps';
import { PRESET_NAMES, PRESETS } from '@/lib/cleaning/presets';
import { type Recipe, runOperations } from '@/lib/cleaning/recipe';
import type { PresetsJson } from '@/lib/contract/work-list';
import type { Actor } from '@/lib/data/actor';
import { listPresets } from '@/lib/data/presets';
import { currentVersion } from '@/lib/data/versions';
import { inTurns } from '@/lib/services/in-turns';
import { once } from '@/lib/services/once';
import { loadTable } from '@/lib/storage/tables';

type GivenUp = PresetsJson['presets'][number]['gives_up'];

/** Cleaning takes time, and a stored source never changes. */
const known = new LRUCache<string, { losses: GivenUp }>({ max: 200 });

/** What each way to clean gives up of the file of a dataset, and the recipe that cleans it so; saved ones after those there always are. Throws as `currentVersion`. */
export async function comparePresets(actor: Actor, jobId: string): Promise<PresetsJson> {
  const [{ dataset, recipe }, saved] = await Promise.all([currentVersion(actor, jobId), listPresets(actor)]);
  const ways = [
    ...PRESETS.map((preset) => ({ preset, name: PRESET_NAMES[preset], steps: defaultRecipe({ preset }) })),
    ...saved.map(({ id, name, steps }) => ({ preset: id, name, steps })),
  ];
  const presets = await inTurns(ways, async ({ preset, name, steps }) => ({
    preset,
    name,
    is_current: canonicalJson(presetSteps(recipe)) === canonicalJson(presetSteps(steps)),
    gives_up: await lossesOfPreset(dataset.sourceTableKey, steps),
    steps: withPreset(recipe, steps).map((step) => ({ ...step })),
  }));
  return { version: dataset.version, presets };
}

async function lossesOfPreset(sourceTableKey: string, steps: Recipe): Promise<GivenUp> {
  const key = `${sourceTableKey} ${canonicalJson(steps)}`;
  const { losses } = known.get(key) ?? (await once(`losses ${key}`, () => countLosses(sourceTableKey, steps)));
  known.set(key, { losses });
  return losses;
}

/** Each way to clean is run as a whole, with a pause before it. */
async function countLosses(sourceTableKey: string, steps: Recipe): Promise<{ losses: GivenUp }> {
  const { log } = runOperations(await loadTable(sourceTableKey), steps);
  const losses = lossesOf([log], steps).map(({ code, count, columns }) => ({
    code,
    count,
    columns: [...columns],
    sentence: lossSentence({ code, count, columns }),
  }));
  return { losses };
}
