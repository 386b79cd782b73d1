/** What is told to those who follow a job. It is read once for all of them, so each must be looked for among its readers. */
import { eq, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { annotations, charts, dashboards, eventSources, goals, memberships, uploadJobs } from '@/db/schema';

export interface FollowedState {
  job: typeof uploadJobs.$inferSelect;
  /** Another text after somebody changed the goal, a kept chart, an annotation or the dashboard of the dataset. */
  chartsRevision: string;
  /** Ids of the people who may see it. */
  readers: ReadonlySet<string>;
}

/** That charts show a later version of the data changes nothing: the version says so. */
function revisionOf(jobId: string) {
  const db = database();
  const goal = db.select({ at: goals.updatedAt }).from(goals).where(eq(goals.jobId, jobId));
  const arrangement = db.select({ version: dashboards.version }).from(dashboards).where(eq(dashboards.jobId, jobId));
  const kept = db
    .select({ all: sql`string_agg(${charts.id} || md5(${charts.spec}::text), ',' order by ${charts.id})` })
    .from(charts)
    .where(eq(charts.jobId, jobId));
  const state = sql`concat_ws(':', ${annotations.id}, ${annotations.editedAt}, ${annotations.resolvedAt}, ${annotations.deletedAt}, ${annotations.version})`;
  const written = db
    .select({ all: sql`string_agg(${state}, ',' order by ${annotations.id})` })
    .from(annotations)
    .where(eq(annotations.jobId, jobId));
  const events = db
    .select({ all: sql`string_agg(${eventSources.id}::text, ',' order by ${eventSources.id})` })
    .from(eventSources)
    .innerJoin(charts, eq(charts.id, eventSources.chartId))
    .where(eq(charts.jobId, jobId));
  return sql<string>`md5(concat_ws('/', (${goal}), (${arrangement}), (${kept}), (${written}), (${events})))`;
}

/** The state of a job with who may see it; undefined when it is gone. */
export async function followedState(jobId: string): Promise<FollowedState | undefined> {
  const members = database()
    .select({ all: sql`array_agg(${memberships.userId}::text)` })
    .from(memberships)
    .where(eq(memberships.workspaceId, uploadJobs.workspaceId));
  const [found] = await database()
    .select({ job: uploadJobs, chartsRevision: revisionOf(jobId), readers: sql<string[] | null>`(${members})` })
    .from(uploadJobs)
    .where(eq(uploadJobs.id, jobId));
  return found && { ...found, readers: new Set(found.readers) };
}
