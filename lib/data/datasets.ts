import { and, eq, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { onDatabase } from '@/db/prepared';
import { cleanedDatasets, uploadJobs } from '@/db/schema';
import { AppError } from '@/lib/errors';
import { ASKER, notFound, readableBy } from './access';
import type { Actor } from './actor';
import { type AppliedOperation, operationsOf } from './system/version-rows';

export type { AppliedOperation } from './system/version-rows';

export type Dataset = typeof cleanedDatasets.$inferSelect & {
  /** Name of the file it came from. */
  filename: string;
};

function unfinished(job: { status: string; errorMessage: string | null }): AppError {
  const sentence =
    job.status === 'failed'
      ? `This file could not be cleaned. ${job.errorMessage ?? ''}`.trim()
      : 'This file is still being cleaned. Try again when it is done.';
  return new AppError('wrong_state', sentence);
}

const findCurrent = onDatabase(() =>
  database()
    .select({
      job: { filename: uploadJobs.filename, status: uploadJobs.status, errorMessage: uploadJobs.errorMessage },
      dataset: cleanedDatasets,
    })
    .from(uploadJobs)
    .leftJoin(
      cleanedDatasets,
      and(eq(cleanedDatasets.jobId, uploadJobs.id), eq(cleanedDatasets.version, uploadJobs.version)),
    )
    .where(and(eq(uploadJobs.id, sql.placeholder('jobId')), readableBy(ASKER, uploadJobs.workspaceId)))
    .prepare('current_dataset'),
);

/**
 * The current version of a job's cleaned dataset, also while another recipe is being run. Throws `not_found`, or
 * `wrong_state` until there is a first version.
 */
export async function currentDataset({ userId }: Actor, jobId: string): Promise<Dataset> {
  const [found] = await findCurrent().execute({ userId, jobId });
  if (!found) throw notFound('upload');
  if (!found.dataset) throw unfinished(found.job);
  return { ...found.dataset, filename: found.job.filename };
}

/** The recipe of the current version in order, with what each operation did. Throws as `currentDataset`. */
export async function currentOperations(actor: Actor, jobId: string): Promise<AppliedOperation[]> {
  const dataset = await currentDataset(actor, jobId);
  return operationsOf(dataset.id);
}
