/**
 * What the pipeline records about a job. No person acts here: these functions take no actor and are called only from
 * `lib/pipeline` and `inngest/functions`, never from a request.
 */
import { and, eq, inArray, lt, ne, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { cleanedDatasets, cleaningOperations, uploadJobs } from '@/db/schema';
import type { JobStage } from '@/lib/contract';

export type PipelineJob = typeof uploadJobs.$inferSelect;
export type NewDataset = Omit<typeof cleanedDatasets.$inferInsert, 'id' | 'createdAt'>;
export type NewOperation = Omit<typeof cleaningOperations.$inferInsert, 'id' | 'datasetId' | 'position'>;

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
}

/** Keeps how the source was read and what it measured. */
export async function saveReading(jobId: string, result: ReadResult): Promise<void> {
  await database().update(uploadJobs).set(result).where(eq(uploadJobs.id, jobId));
}

/**
 * Makes `dataset` the current version of its job and the job `completed`, in one transaction. Publishing the same
 * version again replaces it, so that a repeated step leaves the same rows. Does nothing when the job is gone.
 */
export async function publishVersion(dataset: NewDataset, operations: readonly NewOperation[]): Promise<void> {
  await database().transaction(async (tx) => {
    const [job] = await tx.select().from(uploadJobs).where(eq(uploadJobs.id, dataset.jobId)).for('update');
    if (!job) return;
    await tx
      .delete(cleanedDatasets)
      .where(and(eq(cleanedDatasets.jobId, dataset.jobId), eq(cleanedDatasets.version, dataset.version)));
    const [row] = await tx.insert(cleanedDatasets).values(dataset).returning({ id: cleanedDatasets.id });
    if (row && operations.length > 0) {
      await tx
        .insert(cleaningOperations)
        .values(operations.map((operation, position) => ({ ...operation, position, datasetId: row.id })));
    }
    await tx
      .update(uploadJobs)
      .set({
        status: 'completed',
        stage: 'completed',
        progress: 100,
        errorMessage: null,
        version: dataset.version,
        rowCount: dataset.rowCount,
        columnCount: dataset.columnCount,
        qualityScore: dataset.summary.quality_score,
        processedAt: sql`now()`,
      })
      .where(eq(uploadJobs.id, dataset.jobId));
    await tx.execute(notify(dataset.jobId));
  });
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
