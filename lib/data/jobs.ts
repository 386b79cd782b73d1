import { and, desc, eq, type SQL } from 'drizzle-orm';
import { database } from '@/db/client';
import { memberships, uploadJobs, workspaces } from '@/db/schema';
import type { FileType, JobJson, JobStage, JobStatusJson } from '@/lib/contract/datasets';
import { AppError } from '@/lib/errors';
import type { Reading } from '@/lib/tabular/read';
import { forbidden, notFound, readableBy, writableBy } from './access';
import type { Actor } from './actor';
import { chartsRevision } from './charts-revision';
import { readingState } from './reading';

type JobRow = typeof uploadJobs.$inferSelect;

export interface NewJob {
  /** Name to show; never a path. */
  filename: string;
  sizeBytes: number;
  fileType: FileType;
  storagePrefix: string;
  /** Cleaning and reading options as sent with the upload. */
  options: Record<string, unknown>;
}

const toJson = (job: JobRow): JobJson => ({
  id: job.id,
  filename: job.filename,
  file_size: job.fileSize,
  file_type: job.fileType as FileType,
  status: job.status,
  error_message: job.errorMessage,
  row_count: job.rowCount,
  column_count: job.columnCount,
  quality_score: job.qualityScore,
  created_at: job.createdAt.toISOString(),
  processed_at: job.processedAt?.toISOString() ?? null,
});

async function findJob(where: SQL | undefined): Promise<JobRow | undefined> {
  const [job] = await database().select().from(uploadJobs).where(where);
  return job;
}

async function requireReadable(actor: Actor, jobId: string): Promise<JobRow> {
  const job = await findJob(and(eq(uploadJobs.id, jobId), readableBy(actor, uploadJobs.workspaceId)));
  if (!job) throw notFound('upload');
  return job;
}

/** Creates a pending job in the actor's personal workspace. */
export async function createJob(actor: Actor, job: NewJob): Promise<JobJson> {
  return database().transaction(async (tx) => {
    const [workspace] = await tx
      .select({ id: workspaces.id })
      .from(workspaces)
      .innerJoin(memberships, eq(memberships.workspaceId, workspaces.id))
      .where(
        and(eq(memberships.userId, actor.userId), eq(workspaces.isPersonal, true), writableBy(actor, workspaces.id)),
      );
    if (!workspace) throw new AppError('forbidden', 'You have no workspace to upload to.');
    const [created] = await tx
      .insert(uploadJobs)
      .values({
        workspaceId: workspace.id,
        createdBy: actor.userId,
        filename: job.filename,
        fileSize: job.sizeBytes,
        fileType: job.fileType,
        storagePrefix: job.storagePrefix,
        options: job.options,
      })
      .returning();
    if (!created) throw new Error('The inserted job was not returned.');
    return toJson(created);
  });
}

/** Jobs the actor may see, newest first. */
export async function listJobs(actor: Actor, page: { limit: number; offset: number }): Promise<JobJson[]> {
  const jobs = await database()
    .select()
    .from(uploadJobs)
    .where(readableBy(actor, uploadJobs.workspaceId))
    .orderBy(desc(uploadJobs.createdAt), desc(uploadJobs.id))
    .limit(page.limit)
    .offset(page.offset);
  return jobs.map(toJson);
}

export async function getJob(actor: Actor, jobId: string): Promise<JobJson> {
  return toJson(await requireReadable(actor, jobId));
}

export async function getJobStatus(actor: Actor, jobId: string): Promise<JobStatusJson> {
  return statusJson(await requireReadable(actor, jobId));
}

/** What those get to know who follow what others do to a dataset. */
export interface FollowedJobJson extends JobStatusJson {
  /** The version that is current; 0 before the first. */
  version: number;
  /** Another text after every change of goal, charts, annotations or dashboard. */
  charts_revision: string;
}

export async function followJob(actor: Actor, jobId: string): Promise<FollowedJobJson> {
  const [job, charts_revision] = await Promise.all([requireReadable(actor, jobId), chartsRevision(actor, jobId)]);
  return { ...statusJson(job), version: job.version, charts_revision };
}

function statusJson(job: JobRow): JobStatusJson {
  return {
    job_id: job.id,
    status: job.status,
    stage: job.stage as JobStage,
    progress: job.progress,
    quality_score: job.qualityScore,
    row_count: job.rowCount,
    error_message: job.errorMessage,
  };
}

/** How the source of the current version was read: dialect, encoding, sheet, lines left out. Null until it has been read. */
export async function getReading(actor: Actor, jobId: string): Promise<Reading | null> {
  return (await readingState(actor, jobId)).reading;
}

/** Throws unless the actor may delete or change the job: `not_found` when it may not even see it, else `forbidden`. */
export async function requireWritableJob(actor: Actor, jobId: string): Promise<{ storagePrefix: string }> {
  const job = await findJob(and(eq(uploadJobs.id, jobId), writableBy(actor, uploadJobs.workspaceId)));
  if (job) return { storagePrefix: job.storagePrefix };
  await requireReadable(actor, jobId);
  throw forbidden();
}

/** Deletes the job and all its rows. Its files remain to be deleted under the returned prefix. */
export async function deleteJob(actor: Actor, jobId: string): Promise<{ storagePrefix: string }> {
  const [deleted] = await database()
    .delete(uploadJobs)
    .where(and(eq(uploadJobs.id, jobId), writableBy(actor, uploadJobs.workspaceId)))
    .returning({ storagePrefix: uploadJobs.storagePrefix });
  return deleted ?? requireWritableJob(actor, jobId);
}
