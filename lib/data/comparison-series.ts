import { and, asc, desc, eq, inArray, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { comparisonSeries, confirmedPairs, seriesPeriods, uploadJobs } from '@/db/schema';
import type { ColumnPair, RememberedPair } from '@/lib/comparison';
import { AppError } from '@/lib/errors';
import { notFound, readableBy } from './access';
import type { Actor } from './actor';
import { inWritableJob } from './writable-job';

/** A later period of a series, and which of its columns are which of the first's. */
export interface SeriesPeriodRow {
  readonly jobId: string;
  readonly filename: string;
  readonly mapping: readonly ColumnPair[];
}

/** Datasets of one thing, oldest first. */
export interface SeriesRow {
  readonly id: string;
  readonly workspaceId: string;
  /** The first period, whose columns name those of all. */
  readonly jobId: string;
  readonly filename: string;
  readonly createdAt: Date;
  readonly later: readonly SeriesPeriodRow[];
}

export type NewSeriesRow = {
  readonly jobId: string;
  readonly later: readonly Omit<SeriesPeriodRow, 'filename'>[];
};

/**
 * Names and workspace of datasets, in the order asked for. Throws `not_found` for one the actor may not see, and `invalid_input` when they
 * stand in several workspaces.
 */
export async function datasetsOfSeries(
  actor: Actor,
  jobIds: readonly string[],
): Promise<{ workspaceId: string; filenames: string[] }> {
  const rows = await database()
    .select({ id: uploadJobs.id, filename: uploadJobs.filename, workspaceId: uploadJobs.workspaceId })
    .from(uploadJobs)
    .where(and(inArray(uploadJobs.id, [...jobIds]), readableBy(actor, uploadJobs.workspaceId)));
  const found = jobIds.map((jobId) => rows.find(({ id }) => id === jobId));
  const [first] = found;
  const filenames = found.flatMap((row) => (row === undefined ? [] : [row.filename]));
  if (first === undefined || filenames.length < jobIds.length) throw notFound('upload');
  if (rows.every(({ workspaceId }) => workspaceId === first.workspaceId))
    return { workspaceId: first.workspaceId, filenames };
  throw new AppError('invalid_input', 'These datasets belong to different workspaces, so they cannot be compared.');
}

/** Keeps a series. Throws as `datasetsOfSeries`; `forbidden` for a viewer. */
export async function insertSeries(actor: Actor, { jobId, later }: NewSeriesRow): Promise<SeriesRow> {
  const jobIds = [jobId, ...later.map((period) => period.jobId)];
  const { workspaceId } = await datasetsOfSeries(actor, jobIds);
  const id = await inWritableJob(actor, jobId, async (tx) => {
    const standing = await tx
      .select({ id: uploadJobs.id })
      .from(uploadJobs)
      .where(and(inArray(uploadJobs.id, jobIds), eq(uploadJobs.workspaceId, workspaceId)))
      .for('key share');
    if (standing.length < jobIds.length) throw notFound('upload');
    const [row] = await tx
      .insert(comparisonSeries)
      .values({ workspaceId, jobId, createdBy: actor.userId })
      .returning({ id: comparisonSeries.id });
    if (!row) throw new Error('The inserted series was not returned.');
    await tx.insert(seriesPeriods).values(later.map((period, position) => ({ ...period, position, seriesId: row.id })));
    return row.id;
  });
  return findSeries(actor, id);
}

/** A series with its periods. Throws `not_found`. */
export async function findSeries(actor: Actor, id: string): Promise<SeriesRow> {
  const [row] = await database()
    .select({
      id: comparisonSeries.id,
      workspaceId: comparisonSeries.workspaceId,
      jobId: comparisonSeries.jobId,
      filename: uploadJobs.filename,
      createdAt: comparisonSeries.createdAt,
    })
    .from(comparisonSeries)
    .innerJoin(uploadJobs, eq(uploadJobs.id, comparisonSeries.jobId))
    .where(and(eq(comparisonSeries.id, id), readableBy(actor, comparisonSeries.workspaceId)));
  if (!row) throw notFound('series');
  const later = await database()
    .select({ jobId: seriesPeriods.jobId, filename: uploadJobs.filename, mapping: seriesPeriods.mapping })
    .from(seriesPeriods)
    .innerJoin(uploadJobs, eq(uploadJobs.id, seriesPeriods.jobId))
    .where(eq(seriesPeriods.seriesId, id))
    .orderBy(asc(seriesPeriods.position));
  return { ...row, later };
}

/** Series the actor may see, or those a dataset is the first of or takes part in, newest first. */
export async function listSeries(
  actor: Actor,
  { jobId, limit, offset }: { jobId?: string | undefined; limit: number; offset: number },
): Promise<{ id: string; filename: string; periods: number; createdAt: Date }[]> {
  const periods = sql<number>`1 + (select count(*)::int from ${seriesPeriods} where ${seriesPeriods.seriesId} = ${comparisonSeries.id})`;
  const takesPart =
    jobId === undefined
      ? undefined
      : sql`(${comparisonSeries.jobId} = ${jobId} or exists (select 1 from ${seriesPeriods} where ${seriesPeriods.seriesId} = ${comparisonSeries.id} and ${seriesPeriods.jobId} = ${jobId}))`;
  return database()
    .select({ id: comparisonSeries.id, filename: uploadJobs.filename, periods, createdAt: comparisonSeries.createdAt })
    .from(comparisonSeries)
    .innerJoin(uploadJobs, eq(uploadJobs.id, comparisonSeries.jobId))
    .where(and(readableBy(actor, comparisonSeries.workspaceId), takesPart))
    .orderBy(desc(comparisonSeries.createdAt), desc(comparisonSeries.id))
    .limit(limit)
    .offset(offset);
}

/** Replaces the mapping of one period, and remembers the headers that were confirmed. Throws `not_found`, `forbidden`. */
export async function changeSeriesPeriod(
  actor: Actor,
  id: string,
  { jobId, mapping }: { jobId: string; mapping: readonly ColumnPair[] },
  confirmed: readonly RememberedPair[],
): Promise<void> {
  const series = await findSeries(actor, id);
  await inWritableJob(actor, series.jobId, async (tx) => {
    const changed = await tx
      .update(seriesPeriods)
      .set({ mapping })
      .where(and(eq(seriesPeriods.seriesId, id), eq(seriesPeriods.jobId, jobId)))
      .returning({ jobId: seriesPeriods.jobId });
    if (changed.length === 0) throw notFound('upload');
    if (confirmed.length === 0) return;
    await tx
      .insert(confirmedPairs)
      .values(confirmed.map((pair) => ({ workspaceId: series.workspaceId, ...pair })))
      .onConflictDoUpdate({
        target: [confirmedPairs.workspaceId, confirmedPairs.first, confirmedPairs.second],
        set: { confirmedAt: sql`now()` },
      });
  });
}

/** Throws `not_found`, `forbidden`. */
export async function deleteSeries(actor: Actor, id: string): Promise<void> {
  const { jobId } = await findSeries(actor, id);
  await inWritableJob(actor, jobId, async (tx) => {
    const deleted = await tx
      .delete(comparisonSeries)
      .where(eq(comparisonSeries.id, id))
      .returning({ id: comparisonSeries.id });
    if (deleted.length === 0) throw notFound('series');
  });
}
