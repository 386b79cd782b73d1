import { and, asc, eq } from 'drizzle-orm';
import { database } from '@/db/client';
import { cleanedDatasets, cleaningOperations, uploadJobs } from '@/db/schema';
import type { CleaningSummaryJson } from '@/lib/contract';
import { AppError } from '@/lib/errors';
import { notFound, readableBy } from './access';
import type { Actor } from './actor';

export type Dataset = typeof cleanedDatasets.$inferSelect & {
  /** Name of the file it came from. */
  filename: string;
};

export interface AppliedOperation {
  position: number;
  operation: string;
  params: Record<string, unknown>;
  enabled: boolean;
  changeCount: number;
  sentence: string;
  skippedReason: string | null;
}

function unfinished(job: { status: string; errorMessage: string | null }): AppError {
  const sentence =
    job.status === 'failed'
      ? `This file could not be cleaned. ${job.errorMessage ?? ''}`.trim()
      : 'This file is still being cleaned. Try again when it is done.';
  return new AppError('wrong_state', sentence);
}

/** The current version of a job's cleaned dataset. Throws `not_found`, or `wrong_state` until the job has completed. */
export async function currentDataset(actor: Actor, jobId: string): Promise<Dataset> {
  const [found] = await database()
    .select({ job: uploadJobs, dataset: cleanedDatasets })
    .from(uploadJobs)
    .leftJoin(
      cleanedDatasets,
      and(eq(cleanedDatasets.jobId, uploadJobs.id), eq(cleanedDatasets.version, uploadJobs.version)),
    )
    .where(and(eq(uploadJobs.id, jobId), readableBy(actor, uploadJobs.workspaceId)));
  if (!found) throw notFound('upload');
  if (found.job.status !== 'completed' || !found.dataset) throw unfinished(found.job);
  return { ...found.dataset, filename: found.job.filename };
}

/** The contract's summary of what cleaning did. Throws as `currentDataset`. */
export async function cleaningSummary(actor: Actor, jobId: string): Promise<CleaningSummaryJson> {
  const { summary, quality, version } = await currentDataset(actor, jobId);
  return { ...summary, quality, version };
}

/** The recipe of the current version in order, with what each operation did. Throws as `currentDataset`. */
export async function currentOperations(actor: Actor, jobId: string): Promise<AppliedOperation[]> {
  const dataset = await currentDataset(actor, jobId);
  return database()
    .select({
      position: cleaningOperations.position,
      operation: cleaningOperations.operation,
      params: cleaningOperations.params,
      enabled: cleaningOperations.enabled,
      changeCount: cleaningOperations.changeCount,
      sentence: cleaningOperations.sentence,
      skippedReason: cleaningOperations.skippedReason,
    })
    .from(cleaningOperations)
    .where(eq(cleaningOperations.datasetId, dataset.id))
    .orderBy(asc(cleaningOperations.position));
}
