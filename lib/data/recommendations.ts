import { and, eq, lt, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { chartRecommendations, uploadJobs } from '@/db/schema';
import { notFound, readableBy } from './access';
import type { Actor } from './actor';

type Row = typeof chartRecommendations.$inferSelect;

export type { StoredRecommendation } from '@/db/schema/charts';

export type RecommendationSet = Pick<Row, 'version' | 'key' | 'source' | 'fallbackReason' | 'items'>;

/** The recommendations made for this version and key; undefined when they have not been made. */
export async function findRecommendations(
  actor: Actor,
  jobId: string,
  { version, key }: Pick<Row, 'version' | 'key'>,
): Promise<(RecommendationSet & { createdAt: Date }) | undefined> {
  const [found] = await database()
    .select({ recommendations: chartRecommendations })
    .from(chartRecommendations)
    .innerJoin(uploadJobs, eq(uploadJobs.id, chartRecommendations.jobId))
    .where(
      and(
        eq(chartRecommendations.jobId, jobId),
        eq(chartRecommendations.version, version),
        eq(chartRecommendations.key, key),
        readableBy(actor, uploadJobs.workspaceId),
      ),
    );
  return found?.recommendations;
}

/**
 * Remembers recommendations, and forgets those for older versions. Anybody who may read the dataset may cause this: they
 * say nothing that is not in the data and the goal. Throws `not_found`.
 */
export async function saveRecommendations(actor: Actor, jobId: string, made: RecommendationSet): Promise<void> {
  await database().transaction(async (tx) => {
    const [job] = await tx
      .select({ id: uploadJobs.id })
      .from(uploadJobs)
      .where(and(eq(uploadJobs.id, jobId), readableBy(actor, uploadJobs.workspaceId)))
      .for('key share');
    if (!job) throw notFound('upload');
    const { jobId: target, version, key } = chartRecommendations;
    await tx
      .insert(chartRecommendations)
      .values({ jobId, ...made })
      .onConflictDoUpdate({ target: [target, version, key], set: { ...made, createdAt: sql`now()` } });
    await tx.delete(chartRecommendations).where(and(eq(target, jobId), lt(version, made.version)));
  });
}
