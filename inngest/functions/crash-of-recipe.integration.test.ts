import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Stage } from '@/lib/contract/jobs';
import { type CrashSite, startCrashSite } from '@/scripts/lib/crash-site';

let site: CrashSite;

beforeAll(async () => {
  site = await startCrashSite(inject('postgresUrl'));
});
afterAll(() => site.close());

test('a worker killed while it runs a changed recipe leaves the same bytes as one that was not', async () => {
  const { changeRecipe } = await import('@/lib/services/datasets/change-recipe');
  const { changeableVersion } = await import('@/lib/data/versions');
  const changedRun = async (stage?: Stage) => {
    const job = await site.upload();
    await site.results(job);
    const current = await changeableVersion(job.actor, job.id);
    const recipe = current.recipe.map((step) => ({ ...step, enabled: step.operation !== 'convert_date' }));
    const change = () => changeRecipe(job.actor, job.id, current, { recipe, action: 'recipe' });
    const outcome = await (stage === undefined ? change() : site.killedIn(stage, change));
    if (outcome.status !== 'processing') throw new Error('No run was needed.');
    return site.results(job);
  };
  const undisturbed = await changedRun();
  expect(undisturbed).toMatchObject({ versions: 2, summary: { dates_converted: 0 } });
  for (const stage of ['standardise', 'outliers', 'publish'] as const) {
    expect(await changedRun(stage), `killed in ${stage}`).toEqual(undisturbed);
  }
}, 600_000);
