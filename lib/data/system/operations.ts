/** What an operator gets to see of all there is: numbers, and nothing of what anybody stored. */
import { sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { uploadJobs } from '@/db/schema';

export type QueueState = 'pending' | 'processing' | 'recipe';

export interface Queue {
  state: QueueState;
  jobs: number;
  /** Seconds since the oldest came in; 0 of none. */
  oldestSeconds: number;
}

/** What waits to be worked on, what is being worked on, and recipes that were asked for and are not published. */
export async function queues(): Promise<Queue[]> {
  const since = sql`(${uploadJobs.pending}->>'requestedAt')::timestamptz`;
  const age = (when: unknown, at: unknown) =>
    sql<number>`coalesce(extract(epoch from now() - min(${at}) filter (where ${when})), 0)::float8`;
  const number = (when: unknown) => sql<number>`(count(*) filter (where ${when}))::int`;
  const isPending = sql`${uploadJobs.status} = 'pending'`;
  const isProcessing = sql`${uploadJobs.status} = 'processing' and ${uploadJobs.pending} is null`;
  const hasRecipe = sql`${uploadJobs.pending} is not null`;
  const [found] = await database()
    .select({
      pending: number(isPending),
      pendingAge: age(isPending, uploadJobs.createdAt),
      processing: number(isProcessing),
      processingAge: age(isProcessing, uploadJobs.createdAt),
      recipes: number(hasRecipe),
      recipesAge: age(hasRecipe, since),
    })
    .from(uploadJobs)
    .where(sql`${uploadJobs.status} in ('pending', 'processing') or ${uploadJobs.pending} is not null`);
  return [
    { state: 'pending', jobs: found?.pending ?? 0, oldestSeconds: found?.pendingAge ?? 0 },
    { state: 'processing', jobs: found?.processing ?? 0, oldestSeconds: found?.processingAge ?? 0 },
    { state: 'recipe', jobs: found?.recipes ?? 0, oldestSeconds: found?.recipesAge ?? 0 },
  ];
}

/** Connections of this process to the database. */
export function connections(): { open: number; idle: number; waiting: number } {
  const { totalCount, idleCount, waitingCount } = database().$client;
  return { open: totalCount, idle: idleCount, waiting: waitingCount };
}
