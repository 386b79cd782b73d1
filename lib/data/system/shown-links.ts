/** Links that show a chart to anybody, and what that depends on, for who keeps the pages. */
import { and, eq, gt, isNull, notExists, or, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { onDatabase } from '@/db/prepared';
import {
  annotations,
  charts,
  cleanedDatasets,
  eventSources,
  shareLinks,
  uploadJobs,
  users,
  workspaces,
} from '@/db/schema';

/** A link that works and asks for no password, and shows one chart over which no other dataset's events are drawn. */
export interface ShownLink {
  id: string;
  kind: 'chart';
  jobId: string;
  workspaceId: string;
  /** Another one after any change of what its page shows: the chart, the data's version, file name, annotations and who wrote them. */
  state: string;
}

/** Which row it is and who wrote it last: an update makes another row of it (PostgreSQL, system columns). */
const rowState = (table: string) => sql.raw(`"${table}".xmin::text || ' ' || "${table}".ctid::text`);

const find = onDatabase(() =>
  database()
    .select({
      id: shareLinks.id,
      jobId: shareLinks.jobId,
      workspaceId: uploadJobs.workspaceId,
      state: sql<string>`concat_ws(',', ${rowState('charts')}, ${rowState('upload_jobs')}, ${rowState('cleaned_datasets')}, (
        select string_agg(concat_ws(' ', ${annotations.id}, ${rowState('annotations')}, ${users.name}), ',' order by ${annotations.id})
        from ${annotations} left join ${users} on ${eq(users.id, annotations.authorId)}
        where ${eq(annotations.chartId, charts.id)}))`,
    })
    .from(shareLinks)
    .innerJoin(uploadJobs, eq(uploadJobs.id, shareLinks.jobId))
    .innerJoin(workspaces, eq(workspaces.id, uploadJobs.workspaceId))
    .innerJoin(charts, eq(charts.id, shareLinks.chartId))
    .innerJoin(
      cleanedDatasets,
      and(eq(cleanedDatasets.jobId, uploadJobs.id), eq(cleanedDatasets.version, uploadJobs.version)),
    )
    .where(
      and(
        eq(shareLinks.tokenHash, sql.placeholder('tokenHash')),
        eq(shareLinks.kind, 'chart'),
        eq(workspaces.allowsLinks, true),
        isNull(shareLinks.passwordHash),
        isNull(shareLinks.revokedAt),
        or(isNull(shareLinks.expiresAt), gt(shareLinks.expiresAt, sql`now()`)),
        notExists(
          database().select({ id: eventSources.id }).from(eventSources).where(eq(eventSources.chartId, charts.id)),
        ),
      ),
    )
    .prepare('shown_link'),
);

/** The link with this token digest, if it is such a one. */
export async function findShownLink(tokenHash: string): Promise<ShownLink | undefined> {
  const [link] = await find().execute({ tokenHash });
  return link && { ...link, kind: 'chart' };
}
