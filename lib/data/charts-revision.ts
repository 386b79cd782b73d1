import { and, eq, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { annotations, charts, dashboards, eventSources, goals, uploadJobs } from '@/db/schema';
import { notFound, readableBy } from './access';
import type { Actor } from './actor';

/**
 * A text that is another one after somebody changed the goal, a kept chart, an annotation or the dashboard of the dataset.
 * That charts show a later version of the data changes nothing: the version says so. Throws `not_found`.
 */
export async function chartsRevision(actor: Actor, jobId: string): Promise<string> {
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
  const [found] = await db
    .select({
      revision: sql<string>`md5(concat_ws('/', (${goal}), (${arrangement}), (${kept}), (${written}), (${events})))`,
    })
    .from(uploadJobs)
    .where(and(eq(uploadJobs.id, jobId), readableBy(actor, uploadJobs.workspaceId)));
  if (!found) throw notFound('upload');
  return found.revision;
}
