/** What is read for somebody who has a link. The token is the authority: whatever is asked for here hangs on a living link. */
import { and, desc, eq, gt, inArray, isNull, or, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import {
  annotations,
  charts,
  cleanedDatasets,
  comparisons,
  dashboards,
  eventSources,
  shareLinks,
  uploadJobs,
  users,
  workspaces,
} from '@/db/schema';
import type { DashboardItemJson } from '@/lib/contract/dashboards';
import type { CleaningSummaryJson } from '@/lib/contract/quality';
import type { ComparisonRow } from '@/lib/data/comparisons';
import type { Dataset } from '@/lib/data/datasets';
import type { ChartRow } from './chart-points';
import { eventSourceRows } from './event-source-rows';

/** A link that works: neither revoked nor expired, in a workspace that allows links, and what it shows is there. */
export type LivingLink = Pick<
  typeof shareLinks.$inferSelect,
  'id' | 'kind' | 'jobId' | 'chartId' | 'comparisonId' | 'passwordHash' | 'expiresAt'
>;

/**
 * The link with this token digest. One lookup by a unique index whatever comes of it: unknown, revoked, expired and forbidden
 * links are not told apart, neither by the answer nor by what is done to find it.
 */
export async function findLivingLink(tokenHash: string): Promise<LivingLink | undefined> {
  const [link] = await database()
    .select({
      id: shareLinks.id,
      kind: shareLinks.kind,
      jobId: shareLinks.jobId,
      chartId: shareLinks.chartId,
      comparisonId: shareLinks.comparisonId,
      passwordHash: shareLinks.passwordHash,
      expiresAt: shareLinks.expiresAt,
    })
    .from(shareLinks)
    .innerJoin(uploadJobs, eq(uploadJobs.id, shareLinks.jobId))
    .innerJoin(workspaces, eq(workspaces.id, uploadJobs.workspaceId))
    .where(
      and(
        eq(shareLinks.tokenHash, tokenHash),
        eq(workspaces.allowsLinks, true),
        isNull(shareLinks.revokedAt),
        or(isNull(shareLinks.expiresAt), gt(shareLinks.expiresAt, sql`now()`)),
      ),
    );
  return link;
}

/** Counts that the link's content was shown to somebody, or to so many. */
export async function countView(link: Pick<LivingLink, 'id'>, visits = 1): Promise<void> {
  await database()
    .update(shareLinks)
    .set({ viewCount: sql`${shareLinks.viewCount} + ${visits}`, lastViewedAt: sql`now()` })
    .where(eq(shareLinks.id, link.id));
}

/** As many as a dashboard has places for. */
const MOST_CHARTS = 1000;

/** The charts a link shows, newest first: one, all that are kept for the dataset, or none for a comparison. */
export async function linkedCharts(link: LivingLink): Promise<ChartRow[]> {
  if (link.kind === 'comparison') return [];
  return database()
    .select()
    .from(charts)
    .where(link.chartId === null ? eq(charts.jobId, link.jobId) : eq(charts.id, link.chartId))
    .orderBy(desc(charts.createdAt), desc(charts.id))
    .limit(MOST_CHARTS);
}

/** The comparison a link shows with the current versions of both datasets; undefined when one is gone. */
export async function linkedComparison(
  link: LivingLink,
): Promise<{ row: ComparisonRow; datasets: [Dataset, Dataset] } | undefined> {
  if (link.comparisonId === null) return undefined;
  const [row] = await database().select().from(comparisons).where(eq(comparisons.id, link.comparisonId));
  if (!row) return undefined;
  const [first, second] = await Promise.all([currentOf(row.jobId1), currentOf(row.jobId2)]);
  if (!first || !second) return undefined;
  return { row: { ...row, filename1: first.filename, filename2: second.filename }, datasets: [first, second] };
}

async function currentOf(jobId: string): Promise<Dataset | undefined> {
  const [found] = await database()
    .select({ dataset: cleanedDatasets, filename: uploadJobs.filename })
    .from(uploadJobs)
    .innerJoin(
      cleanedDatasets,
      and(eq(cleanedDatasets.jobId, uploadJobs.id), eq(cleanedDatasets.version, uploadJobs.version)),
    )
    .where(eq(uploadJobs.id, jobId));
  return found && { ...found.dataset, filename: found.filename };
}

/** How the dashboard a link shows is called and arranged, as far as anybody did; undefined when the dataset is gone. */
export async function linkedDashboard(
  link: LivingLink,
): Promise<{ filename: string; title: string | null; items: DashboardItemJson[] } | undefined> {
  const [found] = await database()
    .select({ filename: uploadJobs.filename, title: dashboards.title, items: dashboards.items })
    .from(uploadJobs)
    .leftJoin(dashboards, eq(dashboards.jobId, uploadJobs.id))
    .where(eq(uploadJobs.id, link.jobId));
  return found && { ...found, items: found.items ?? [] };
}

const linkedColumns = {
  id: annotations.id,
  chartId: annotations.chartId,
  parentId: annotations.parentId,
  anchor: annotations.anchor,
  version: annotations.version,
  dataPointIndex: annotations.dataPointIndex,
  pointKey: annotations.pointKey,
  pointLabel: annotations.pointLabel,
  text: annotations.text,
  authorName: users.name,
  createdAt: annotations.createdAt,
  resolvedAt: annotations.resolvedAt,
  deletedAt: annotations.deletedAt,
};

/** The annotations of the charts a link shows, and of the dashboard where it shows that, oldest first. */
export async function linkedAnnotations(link: LivingLink) {
  if (link.kind === 'comparison') return [];
  const isShown =
    link.chartId === null
      ? and(
          eq(annotations.jobId, link.jobId),
          sql`(${annotations.chartId} is not null or ${annotations.anchor}->>'on' = 'dashboard' or ${annotations.parentId} is not null)`,
        )
      : eq(annotations.chartId, link.chartId);
  return database()
    .select(linkedColumns)
    .from(annotations)
    .leftJoin(users, eq(users.id, annotations.authorId))
    .where(isShown)
    .orderBy(annotations.createdAt, annotations.id);
}
export type LinkedAnnotation = Awaited<ReturnType<typeof linkedAnnotations>>[number];

/** The columns of other datasets whose rows these charts show as events. */
export async function linkedEventSources(chartIds: readonly string[]) {
  if (chartIds.length === 0) return [];
  return eventSourceRows().where(inArray(eventSources.chartId, [...chartIds]));
}

/** A version of a dataset, as the note below a chart speaks of it. */
export interface LinkedSource {
  filename: string;
  version: number;
  summary: Omit<CleaningSummaryJson, 'quality' | 'version' | 'trust'>;
  createdAt: Date;
}

/** Where the data behind a link comes from, by version; undefined when there is no such version. */
export async function linkedSource(link: LivingLink, version: number): Promise<LinkedSource | undefined> {
  const [found] = await database()
    .select({
      filename: uploadJobs.filename,
      version: cleanedDatasets.version,
      summary: cleanedDatasets.summary,
      createdAt: cleanedDatasets.createdAt,
    })
    .from(cleanedDatasets)
    .innerJoin(uploadJobs, eq(uploadJobs.id, cleanedDatasets.jobId))
    .where(and(eq(cleanedDatasets.jobId, link.jobId), eq(cleanedDatasets.version, version)));
  return found;
}
