/**
 * What stands out of a version, as the worker found it. No person acts here: called only from `lib/pipeline`.
 */
import { and, eq, inArray, isNull, notInArray } from 'drizzle-orm';
import { database } from '@/db/client';
import { insights, uploadJobs } from '@/db/schema';

export type FoundInsight = Pick<typeof insights.$inferInsert, 'spec' | 'insight' | 'key'>;

/**
 * Makes these what stands out of a dataset. One that stood out before keeps its id, and with it what people thought of it; it is new
 * only when it was not there. Does nothing when the version is no longer the current one.
 */
export async function saveStandingOut(jobId: string, version: number, found: readonly FoundInsight[]): Promise<void> {
  await database().transaction(async (tx) => {
    const [job] = await tx
      .select({ version: uploadJobs.version })
      .from(uploadJobs)
      .where(eq(uploadJobs.id, jobId))
      .for('update');
    if (job?.version !== version) return;
    const mine = and(eq(insights.jobId, jobId), isNull(insights.chartId));
    const keys = found.map(({ key }) => key);
    await tx.delete(insights).where(keys.length === 0 ? mine : and(mine, notInArray(insights.key, keys)));
    const known = await tx
      .select({ id: insights.id, key: insights.key })
      .from(insights)
      .where(and(mine, inArray(insights.key, ['', ...keys])));
    for (const [place, one] of found.entries()) {
      const values = { ...one, place, version, source: 'builtin' as const, fallbackReason: null };
      const before = known.find(({ key }) => key === one.key);
      if (before) await tx.update(insights).set(values).where(eq(insights.id, before.id));
      else await tx.insert(insights).values({ ...values, jobId });
    }
  });
}
