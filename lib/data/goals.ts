import { and, eq, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { goals, uploadJobs } from '@/db/schema';
import type { GoalCategory } from '@/lib/contract/goals';
import { notFound, readableBy } from './access';
import type { Actor } from './actor';
import { inWritableJob } from './writable-job';

export interface NewGoal {
  text: string;
  category: GoalCategory;
}

export type GoalRow = typeof goals.$inferSelect;

/** What the dataset is to answer; null when nobody has said so yet. Throws `not_found` for the dataset. */
export async function findGoal(actor: Actor, jobId: string): Promise<GoalRow | null> {
  const [found] = await database()
    .select({ goal: goals })
    .from(uploadJobs)
    .leftJoin(goals, eq(goals.jobId, uploadJobs.id))
    .where(and(eq(uploadJobs.id, jobId), readableBy(actor, uploadJobs.workspaceId)));
  if (!found) throw notFound('upload');
  return found.goal;
}

/** Sets the one goal of a dataset, or changes it. Throws `not_found`, `forbidden`. */
export async function saveGoal(actor: Actor, jobId: string, { text, category }: NewGoal): Promise<GoalRow> {
  return inWritableJob(actor, jobId, async (tx) => {
    const [goal] = await tx
      .insert(goals)
      .values({ jobId, text, category, createdBy: actor.userId })
      .onConflictDoUpdate({ target: goals.jobId, set: { text, category, updatedAt: sql`now()` } })
      .returning();
    if (!goal) throw new Error('The goal was not returned.');
    return goal;
  });
}
