import { and, eq, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { goals, uploadJobs } from '@/db/schema';
import type { GoalCategory, GoalJson } from '@/lib/contract/charts';
import { AppError } from '@/lib/errors';
import { notFound, readableBy } from './access';
import type { Actor } from './actor';
import { inWritableJob } from './writable-job';

export interface NewGoal {
  text: string;
  category: GoalCategory;
}

const toJson = (goal: typeof goals.$inferSelect): GoalJson => ({
  goal_text: goal.text,
  goal_category: goal.category,
  created_at: goal.createdAt.toISOString(),
  updated_at: goal.updatedAt.toISOString(),
});

/** What the dataset is to answer; null when nobody has said so yet. Throws `not_found` for the dataset. */
export async function findGoal(actor: Actor, jobId: string): Promise<GoalJson | null> {
  const [found] = await database()
    .select({ goal: goals })
    .from(uploadJobs)
    .leftJoin(goals, eq(goals.jobId, uploadJobs.id))
    .where(and(eq(uploadJobs.id, jobId), readableBy(actor, uploadJobs.workspaceId)));
  if (!found) throw notFound('upload');
  return found.goal && toJson(found.goal);
}

/** The same. Throws `not_found` when there is none. */
export async function getGoal(actor: Actor, jobId: string): Promise<GoalJson> {
  const goal = await findGoal(actor, jobId);
  if (!goal) throw new AppError('not_found', 'This dataset has no goal yet.');
  return goal;
}

/** Sets the one goal of a dataset, or changes it. Throws `not_found`, `forbidden`. */
export async function setGoal(actor: Actor, jobId: string, { text, category }: NewGoal): Promise<GoalJson> {
  return inWritableJob(actor, jobId, async (tx) => {
    const [goal] = await tx
      .insert(goals)
      .values({ jobId, text, category, createdBy: actor.userId })
      .onConflictDoUpdate({ target: goals.jobId, set: { text, category, updatedAt: sql`now()` } })
      .returning();
    if (!goal) throw new Error('The goal was not returned.');
    return toJson(goal);
  });
}
