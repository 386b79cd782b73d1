import { and, eq } from 'drizzle-orm';
import { database } from '@/db/client';
import { comparisonInsights, comparisons } from '@/db/schema';
import { notFound, readableBy } from './access';
import type { Actor } from './actor';
import { findComparison } from './comparisons';
import { inWritableJob } from './writable-job';

export type ComparisonInsightRow = typeof comparisonInsights.$inferSelect;
export type NewComparisonInsight = Omit<ComparisonInsightRow, 'id' | 'comparisonId' | 'createdAt'>;

/** What is said about a comparison; null when nobody asked yet. Throws `not_found` for the comparison. */
export async function insightOfComparison(actor: Actor, comparisonId: string): Promise<ComparisonInsightRow | null> {
  const [row] = await database()
    .select({ comparison: comparisons.id, insight: comparisonInsights })
    .from(comparisons)
    .leftJoin(comparisonInsights, eq(comparisonInsights.comparisonId, comparisons.id))
    .where(and(eq(comparisons.id, comparisonId), readableBy(actor, comparisons.workspaceId)));
  if (!row) throw notFound('comparison');
  return row.insight;
}

/** By its own id. Throws `not_found`. */
export async function findComparisonInsight(actor: Actor, insightId: string): Promise<ComparisonInsightRow> {
  const [row] = await database()
    .select({ insight: comparisonInsights })
    .from(comparisonInsights)
    .innerJoin(comparisons, eq(comparisons.id, comparisonInsights.comparisonId))
    .where(and(eq(comparisonInsights.id, insightId), readableBy(actor, comparisons.workspaceId)));
  if (!row) throw notFound('insight');
  return row.insight;
}

/** Keeps what is said about a comparison, in place of what was said before. Throws `not_found`, `forbidden`. */
export async function saveComparisonInsight(
  actor: Actor,
  comparisonId: string,
  made: NewComparisonInsight,
): Promise<ComparisonInsightRow> {
  const { jobId1 } = await findComparison(actor, comparisonId);
  return inWritableJob(actor, jobId1, async (tx) => {
    const [comparison] = await tx
      .select({ id: comparisons.id })
      .from(comparisons)
      .where(eq(comparisons.id, comparisonId))
      .for('update');
    if (!comparison) throw notFound('comparison');
    await tx.delete(comparisonInsights).where(eq(comparisonInsights.comparisonId, comparisonId));
    const [row] = await tx
      .insert(comparisonInsights)
      .values({ ...made, comparisonId })
      .returning();
    if (!row) throw new Error('The inserted insight was not returned.');
    return row;
  });
}
