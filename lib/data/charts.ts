import { and, desc, eq, getTableColumns, type SQL, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { onDatabase } from '@/db/prepared';
import { annotations, charts, uploadJobs } from '@/db/schema';
import { ASKER, notFound, readableBy } from './access';
import type { Actor } from './actor';
import { requireWritableJob } from './jobs';
import type { ChartRow } from './system/chart-points';
import { inWritableJob } from './writable-job';

export type { ChartRow } from './system/chart-points';

export type NewChart = Pick<ChartRow, 'spec' | 'prepared' | 'dataVersion' | 'isRecommended' | 'reasoning'>;
export type ChartChange = Partial<NewChart & Pick<ChartRow, 'outdated'>>;

/** With what a list of charts says besides. */
export type ListedChart = ChartRow & { annotationCount: number };

function select(where: SQL | undefined) {
  const annotationCount = database().$count(annotations, eq(annotations.chartId, charts.id));
  return database()
    .select({ ...getTableColumns(charts), annotationCount })
    .from(charts)
    .innerJoin(uploadJobs, eq(uploadJobs.id, charts.jobId))
    .where(where)
    .$dynamic();
}

/** Keeps a chart. Throws `not_found`, `forbidden`. */
export async function insertChart(actor: Actor, jobId: string, chart: NewChart): Promise<ListedChart> {
  return inWritableJob(actor, jobId, async (tx) => {
    const [row] = await tx
      .insert(charts)
      .values({ ...chart, jobId, createdBy: actor.userId })
      .returning();
    if (!row) throw new Error('The inserted chart was not returned.');
    return { ...row, annotationCount: 0 };
  });
}

/** The kept charts of a dataset, newest first. Throws `not_found` for the dataset. */
export async function listChartRows(
  actor: Actor,
  jobId: string,
  page: { limit: number; offset: number },
): Promise<ListedChart[]> {
  const rows = await select(and(eq(charts.jobId, jobId), readableBy(actor, uploadJobs.workspaceId)))
    .orderBy(desc(charts.createdAt), desc(charts.id))
    .limit(page.limit)
    .offset(page.offset);
  if (rows.length > 0) return rows;
  const [job] = await database()
    .select({ id: uploadJobs.id })
    .from(uploadJobs)
    .where(and(eq(uploadJobs.id, jobId), readableBy(actor, uploadJobs.workspaceId)));
  if (!job) throw notFound('upload');
  return [];
}

const find = onDatabase(() =>
  select(and(eq(charts.id, sql.placeholder('chartId')), readableBy(ASKER, uploadJobs.workspaceId))).prepare('chart'),
);

/** A kept chart; with a `jobId` only when it is one of that dataset. Throws `not_found`. */
export async function findChart({ userId }: Actor, chartId: string, jobId?: string): Promise<ListedChart> {
  const [row] = await find().execute({ userId, chartId });
  if (!row || (jobId !== undefined && row.jobId !== jobId)) throw notFound('chart');
  return row;
}

/** Throws unless the actor may change the chart: `not_found`, `forbidden`. */
export async function requireWritableChart(actor: Actor, chartId: string, jobId?: string): Promise<ListedChart> {
  const row = await findChart(actor, chartId, jobId);
  await requireWritableJob(actor, row.jobId);
  return row;
}

/** Changes a kept chart. Throws `not_found`, `forbidden`. */
export async function changeChart(
  actor: Actor,
  jobId: string,
  chartId: string,
  change: ChartChange,
): Promise<ListedChart> {
  await inWritableJob(actor, jobId, async (tx) => {
    const changed = await tx
      .update(charts)
      .set(change)
      .where(and(eq(charts.id, chartId), eq(charts.jobId, jobId)))
      .returning({ id: charts.id });
    if (changed.length === 0) throw notFound('chart');
  });
  return findChart(actor, chartId, jobId);
}

/** Deletes a kept chart with its annotations and links. Throws `not_found`, `forbidden`. */
export async function deleteChart(actor: Actor, jobId: string, chartId: string): Promise<void> {
  await inWritableJob(actor, jobId, async (tx) => {
    const deleted = await tx
      .delete(charts)
      .where(and(eq(charts.id, chartId), eq(charts.jobId, jobId)))
      .returning({ id: charts.id });
    if (deleted.length === 0) throw notFound('chart');
  });
}
