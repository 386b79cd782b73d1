/**
 * What the pipeline records about a job. No person acts here: these functions take no actor and are called only from
 * `lib/pipeline` and `inngest/functions`, never from a request.
 */
import { and, eq, gt, inArray, isNull, lt, ne, notInArray, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { cleanedDatasets, sourceTables, uploadJobs } from '@/db/schema';
import { PHASES } from '@/lib/cleaning/operation';
import type { Recipe } from '@/lib/cleaning/recipe';
import type { JobStage } from '@/lib/contract/jobs';
import type { TrustFacts } from '@/lib/findings/trust';
import { notifyFollowers } from './job-status';
import {
  insertVersion,
  type NewDataset,
  type NewOperation,
  operationsOf,
  recipeOfOperations,
  WITHOUT_PENDING,
} from './version-rows';

export type PipelineJob = typeof uploadJobs.$inferSelect;

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
    await notifyFollowers(tx, jobId);
  });
}

/** Keeps the recipe of another dataset as it was fitted to the file of this one, beside the options of the upload. */
export async function saveFit(jobId: string, fit: { steps: unknown[]; like: Record<string, unknown> }): Promise<void> {
  await database()
    .update(uploadJobs)
    .set({ options: sql`${uploadJobs.options} || ${JSON.stringify(fit)}::jsonb` })
    .where(eq(uploadJobs.id, jobId));
}

/** A way the file of a job was read. */
export type SourceTable = typeof sourceTables.$inferSelect;

/** Keeps how a source was read and what it measured. Reading it again the same way changes nothing. */
export async function saveSource(source: Omit<SourceTable, 'createdAt'>): Promise<void> {
  await database().insert(sourceTables).values(source).onConflictDoNothing();
}

/** How the source under this key was read; undefined when it was not, or its job is gone. */
export async function pipelineSource(jobId: string, tableKey: string): Promise<SourceTable | undefined> {
  const [source] = await database()
    .select()
    .from(sourceTables)
    .where(and(eq(sourceTables.jobId, jobId), eq(sourceTables.tableKey, tableKey)));
  return source;
}

/** Shows how much was read while a first version is being made. */
export async function saveSize(
  jobId: string,
  { rowCount, columnCount }: { rowCount: number; columnCount: number },
): Promise<void> {
  await database()
    .update(uploadJobs)
    .set({ rowCount, columnCount })
    .where(and(eq(uploadJobs.id, jobId), eq(uploadJobs.version, 0)));
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

/** The recipe of a version. */
export async function pipelineRecipe(datasetId: string): Promise<Recipe> {
  return recipeOfOperations(await operationsOf(datasetId));
}

/** Keeps how far a version can be trusted. Does nothing when it, or its job, is gone. */
export async function recordTrust(jobId: string, version: number, trust: TrustFacts): Promise<void> {
  await database().transaction(async (tx) => {
    await tx
      .update(cleanedDatasets)
      .set({ trust })
      .where(and(eq(cleanedDatasets.jobId, jobId), eq(cleanedDatasets.version, version)));
    await tx
      .update(uploadJobs)
      .set({ trust: trust.trust })
      .where(and(eq(uploadJobs.id, jobId), eq(uploadJobs.version, version)));
    await notifyFollowers(tx, jobId);
  });
}

/** Current versions published before `before` that nobody has looked through: their event may have been lost. */
export async function unlookedVersions(
  { after, before }: { after: Date; before: Date },
  limit: number,
): Promise<{ jobId: string; version: number }[]> {
  return database()
    .select({ jobId: uploadJobs.id, version: uploadJobs.version })
    .from(uploadJobs)
    .where(
      and(
        eq(uploadJobs.status, 'completed'),
        isNull(uploadJobs.trust),
        gt(uploadJobs.version, 0),
        gt(uploadJobs.processedAt, after),
        lt(uploadJobs.processedAt, before),
      ),
    )
    .limit(limit);
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

/** Notes that the source of a request has been read, and the recipe that fits it. */
export async function acceptSource(jobId: string, requestId: string, recipe: Recipe): Promise<void> {
  await database()
    .update(uploadJobs)
    .set({
      pending: sql`(${uploadJobs.pending} - 'reading' - 'parents') || jsonb_build_object('recipe', ${JSON.stringify(recipe)}::jsonb)`,
    })
    .where(and(eq(uploadJobs.id, jobId), sql`${uploadJobs.pending} ->> 'id' = ${requestId}`));
}

/** Gives up the recipe a person asked for: the version before stays, if there is one, and the job says why. */
export async function failPending(jobId: string, requestId: string, message: string): Promise<void> {
  await database()
    .update(uploadJobs)
    .set({ ...WITHOUT_PENDING, errorMessage: message })
    .where(and(eq(uploadJobs.id, jobId), sql`${uploadJobs.pending} ->> 'id' = ${requestId}`));
}

/** Ends the job as failed with a sentence for its owner. Does nothing to a job that completed or is gone. */
export async function failJob(jobId: string, message: string): Promise<void> {
  await database().transaction(async (tx) => {
    await tx
      .update(uploadJobs)
      .set({ status: 'failed', stage: 'failed', errorMessage: message, processedAt: sql`now()` })
      .where(and(eq(uploadJobs.id, jobId), ne(uploadJobs.status, 'completed')));
    await notifyFollowers(tx, jobId);
  });
}
