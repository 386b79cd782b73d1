import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { STAGES } from '@/lib/contract/jobs';
import { type CrashSite, startCrashSite } from '@/scripts/lib/crash-site';

let site: CrashSite;

beforeAll(async () => {
  site = await startCrashSite(inject('postgresUrl'));
});
afterAll(() => site.close());

test('a worker killed in any of the six steps leaves the same bytes as one that was not', async () => {
  const undisturbed = await site.results(await site.upload());
  expect(undisturbed).toMatchObject({ versions: 1, summary: { duplicates_removed: 3 } });
  for (const stage of STAGES) {
    const job = await site.killedIn(stage, site.upload);
    expect(await site.results(job), `killed in ${stage}`).toEqual(undisturbed);
  }
}, 600_000);
