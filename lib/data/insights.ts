import { and, asc, desc, eq, getTableColumns, isNull, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { charts, insightReactions, insights, uploadJobs } from '@/db/schema';
import { notFound, readableBy } from './access';
import type { Actor } from './actor';
import { inWritableJob } from './writable-job';

export type InsightRow = typeof insights.$inferSelect;

export type NewInsight = Pick<InsightRow, 'spec' | 'version' | 'insight' | 'source' | 'fallbackReason' | 'key'>;

/** With what the actor thinks of it. */
export type ReadInsight = InsightRow & {
  reaction: { isHelpful: boolean | null; reason: string | null; updatedAt: Date } | null;
};

function select(actor: Actor) {
  return database()
    .select({
      ...getTableColumns(insights),
      reaction: {
        // First, as it is never null: tells an opinion taken back from none.
        updatedAt: insightReactions.updatedAt,
        isHelpful: insightReactions.isHelpful,
        reason: insightReactions.reason,
      },
    })
    .from(insights)
    .innerJoin(uploadJobs, eq(uploadJobs.id, insights.jobId))
    .leftJoin(
      insightReactions,
      and(eq(insightReactions.insightId, insights.id), eq(insightReactions.userId, actor.userId)),
    )
    .$dynamic();
}

/** The insights of a dataset: of kept charts newest first, then what stands out, strongest first. Throws `not_found` for the dataset. */
export async function listInsightRows(
  actor: Actor,
  jobId: string,
  page: { limit: number; offset: number },
): Promise<ReadInsight[]> {
  const [job] = await database()
    .select({ id: uploadJobs.id })
    .from(uploadJobs)
    .where(and(eq(uploadJobs.id, jobId), readableBy(actor, uploadJobs.workspaceId)));
  if (!job) throw notFound('upload');
  return select(actor)
    .where(and(eq(insights.jobId, jobId), readableBy(actor, uploadJobs.workspaceId)))
    .orderBy(asc(isNull(insights.chartId)), asc(insights.place), desc(insights.createdAt), desc(insights.id))
    .limit(page.limit)
    .offset(page.offset);
}

/** One insight. Throws `not_found`. */
export async function findInsight(actor: Actor, insightId: string): Promise<ReadInsight> {
  const [row] = await select(actor).where(and(eq(insights.id, insightId), readableBy(actor, uploadJobs.workspaceId)));
  if (!row) throw notFound('insight');
  return row;
}

/** Keeps the insight of a chart, in place of the one before. Throws `not_found`, `forbidden`. */
export async function saveChartInsight(
  actor: Actor,
  jobId: string,
  chartId: string,
  made: NewInsight,
): Promise<ReadInsight> {
  return inWritableJob(actor, jobId, async (tx) => {
    const [chart] = await tx.select({ id: charts.id }).from(charts).where(eq(charts.id, chartId)).for('update');
    if (!chart) throw notFound('chart');
    await tx.delete(insights).where(eq(insights.chartId, chartId));
    const [row] = await tx
      .insert(insights)
      .values({ ...made, jobId, chartId })
      .returning();
    if (!row) throw new Error('The inserted insight was not returned.');
    return { ...row, reaction: null };
  });
}

/** Replaces what an insight says; opinions of what it said before go. Throws `not_found`, `forbidden`. */
export async function replaceInsight(actor: Actor, { id, jobId }: InsightRow, made: NewInsight): Promise<ReadInsight> {
  return inWritableJob(actor, jobId, async (tx) => {
    const [row] = await tx
      .update(insights)
      .set({ ...made, createdAt: sql`now()` })
      .where(and(eq(insights.id, id), eq(insights.jobId, jobId)))
      .returning();
    if (!row) throw notFound('insight');
    await tx.delete(insightReactions).where(eq(insightReactions.insightId, id));
    return { ...row, reaction: null };
  });
}

/** Deletes an insight. Throws `not_found`, `forbidden`. */
export async function deleteInsight(actor: Actor, insightId: string): Promise<void> {
  const { jobId } = await findInsight(actor, insightId);
  await inWritableJob(actor, jobId, (tx) =>
    tx.delete(insights).where(and(eq(insights.id, insightId), eq(insights.jobId, jobId))),
  );
}

/** Keeps what the actor thinks of an insight; null: only that it was seen. Whoever may read it may say so. Throws `not_found`. */
export async function saveReaction(
  actor: Actor,
  insightId: string,
  reaction: { isHelpful: boolean | null; reason: string | null } | null,
): Promise<void> {
  await findInsight(actor, insightId);
  const own = { insightId, userId: actor.userId };
  const insert = database().insert(insightReactions);
  if (reaction === null) {
    await insert.values(own).onConflictDoNothing();
    return;
  }
  const { insightId: insight, userId } = insightReactions;
  await insert
    .values({ ...own, ...reaction })
    .onConflictDoUpdate({ target: [insight, userId], set: { ...reaction, updatedAt: sql`now()` } });
}
