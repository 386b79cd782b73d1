import { lossSentence } from '@/lib/cleaning/language/losses';
import { lossesOf } from '@/lib/cleaning/losses';
import type { LossesJson } from '@/lib/contract/work-list';
import type { Actor } from '@/lib/data/actor';
import { currentVersion } from '@/lib/data/versions';
import { loadChanges } from '@/lib/storage/tables';

/** What the current version gave up, each with the change of the recipe that keeps it. Throws as `currentVersion`. */
export async function getLosses(actor: Actor, jobId: string): Promise<LossesJson> {
  const { dataset, recipe } = await currentVersion(actor, jobId);
  const losses = lossesOf(await loadChanges(dataset.changeKeys), recipe);
  return {
    version: dataset.version,
    losses: losses.map(({ code, operation, count, columns, keep, ...loss }) => ({
      code,
      operation,
      count,
      columns: [...columns],
      sentence: lossSentence({ code, count, columns }),
      edit: { ...keep, step: { ...keep.step } },
      step: loss.step,
    })),
  };
}
