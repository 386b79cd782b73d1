/**
 * What the pipeline records about a job. No person acts here: these functions take no actor and are called only from
 * `lib/pipeline` and `inngest/functions`, never from a request.
 */
import { and, eq, gt, inArray, isNotNull, lt, ne, notInArray, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { cleanedDatasets, uploadJobs } from '@/db/schema';
import { PHASES } from '@/lib/cleaning/operation';
import type { QualityFacts } from '@/lib/cleaning/quality-facts';
import type { JobStage } from '@/lib/contract';
import { insertVersion, type NewDataset, type NewOperation } from './version-rows';

export type PipelineJob = typeof uploadJobs.$inferSelect;

/** Listeners re-read the job when its id arrives on this channel. */
const notify = (jobId: string) => sql`select pg_notify('job_status', ${jobId})`;

/** The job, or undefined when it was deleted meanwhile. */
export async function pipelineJob(jobId: string): Promise<PipelineJob | undefined> {
  const [job] = await database().select().from(uploadJobs).where(eq(uploadJobs.id, jobId));
  return job;
}

/** Sets stage and progress (0–100) of a running job; progress never goes back. Does nothing to a job that has ended or is gone. */
export async function reportProgress(jobId: string, stage: JobStage, progress: number): Promise<void> {
  await database().transaction(async (tx) => {
    await tx
      .update(uploadJobs)
      .set({ status: 'processing', stage, progress: sql`greatest(${uploadJobs.progress}, ${progress})` })
      .where(and(eq(uploadJobs.id, jobId), inArray(uploadJobs.status, ['pending', 'processing'])));
    await tx.execute(notify(jobId));
  });
}

export interface ReadResult {
  reading: Record<string, unknown>;
  rowCount: number;
  columnCount: number;
  qualityScoreBefore: number;
  sourceQuality: QualityFacts;
}

/** Keeps how the source was read and what it measured. */
export async function saveReading(jobId: string, result: ReadResult): Promise<void> {
  await database().update(uploadJobs).set(result).where(eq(uploadJobs.id, jobId));
}

/**
 * Makes `dataset` the first version of its job, in one transaction. Publishing it again replaces it, so that a repeated
 * step leaves the same rows. Does nothing when the job is gone, or somebody has changed the dataset since.
 */
export async function publishVersion(dataset: NewDataset, operations: readonly NewOperation[]): Promise<void> {
  await database().transaction(async (tx) => {
    const [job] = await tx.select().from(uploadJobs).where(eq(uploadJobs.id, dataset.jobId)).for('update');
    if (!job || job.version > dataset.version) return;
    await tx
      .delete(cleanedDatasets)
      .where(and(eq(cleanedDatasets.jobId, dataset.jobId), eq(cleanedDatasets.version, dataset.version)));
    await insertVersion(tx, dataset, operations);
  });
}

/** A version of a job's dataset, or undefined when it is gone. */
export async function pipelineDataset(
  jobId: string,
  version: number,
): Promise<typeof cleanedDatasets.$inferSelect | undefined> {
  const [dataset] = await database()
    .select()
    .from(cleanedDatasets)
    .where(and(eq(cleanedDatasets.jobId, jobId), eq(cleanedDatasets.version, version)));
  return dataset;
}

/** Publishes the recipe a person asked for. Does nothing when it was published already, or the job is gone. */
export async function publishPending(
  requestId: string,
  dataset: NewDataset,
  operations: readonly NewOperation[],
): Promise<void> {
  await database().transaction(async (tx) => {
    const [job] = await tx.select().from(uploadJobs).where(eq(uploadJobs.id, dataset.jobId)).for('update');
    if (job?.pending?.id !== requestId) return;
    await insertVersion(tx, dataset, operations, { history: job.pending.history });
  });
}

/**
 * Lets go of the table of the version that lies `keep` versions back, if edits made it and no later version has the same:
 * it can be made again from the phases before. `remove` is called with its key while nobody can publish.
 */
export async function releaseOldTable(
  jobId: string,
  keep: number,
  remove: (tableKey: string) => Promise<void>,
): Promise<void> {
  await database().transaction(async (tx) => {
    const [job] = await tx.select().from(uploadJobs).where(eq(uploadJobs.id, jobId)).for('update');
    if (!job) return;
    const recent = tx
      .select({ tableKey: cleanedDatasets.tableKey })
      .from(cleanedDatasets)
      .where(and(eq(cleanedDatasets.jobId, jobId), gt(cleanedDatasets.version, job.version - keep)));
    const [old] = await tx
      .select({ tableKey: cleanedDatasets.tableKey })
      .from(cleanedDatasets)
      .where(
        and(
          eq(cleanedDatasets.jobId, jobId),
          eq(cleanedDatasets.version, job.version - keep),
          sql`jsonb_array_length(${cleanedDatasets.changeKeys}) > ${PHASES.length - 1}`,
          notInArray(cleanedDatasets.tableKey, recent),
        ),
      );
    if (old) await remove(old.tableKey);
  });
}

/** Gives up the recipe a person asked for: the version before stays, and the job says why. */
export async function failPending(jobId: string, requestId: string, message: string): Promise<void> {
  await database()
    .update(uploadJobs)
    .set({ status: 'completed', stage: 'completed', progress: 100, pending: null, errorMessage: message })
    .where(and(eq(uploadJobs.id, jobId), sql`${uploadJobs.pending} ->> 'id' = ${requestId}`));
}

export interface ForgottenRecipe {
  jobId: string;
  requestId: string;
}

/** Recipes asked for before `before` that have not been published: their event may have been lost. */
export async function forgottenRecipes(before: Date): Promise<ForgottenRecipe[]> {
  const jobs = await database()
    .select({ jobId: uploadJobs.id, pending: uploadJobs.pending })
    .from(uploadJobs)
    .where(isNotNull(uploadJobs.pending));
  return jobs.flatMap(({ jobId, pending }) =>
    pending && pending.requestedAt < before.toISOString() ? [{ jobId, requestId: pending.id }] : [],
  );
}

/** Ends the job as failed with a sentence for its owner. Does nothing to a job that completed or is gone. */
export async function failJob(jobId: string, message: string): Promise<void> {
  await database().transaction(async (tx) => {
    await tx
      .update(uploadJobs)
      .set({ status: 'failed', stage: 'failed', errorMessage: message, processedAt: sql`now()` })
      .where(and(eq(uploadJobs.id, jobId), ne(uploadJobs.status, 'completed')));
    await tx.execute(notify(jobId));
  });
}

/** Jobs created before `before` that no run has picked up: their event may have been lost. */
export async function forgottenJobs(before: Date): Promise<string[]> {
  const jobs = await database()
    .select({ id: uploadJobs.id })
    .from(uploadJobs)
    .where(and(eq(uploadJobs.status, 'pending'), lt(uploadJobs.createdAt, before)));
  return jobs.map((job) => job.id);
}
