import { inngest } from '@/inngest/client';
import { jobDeleted, recipeChangedOnce, uploadReceivedOnce, versionPublishedOnce } from '@/inngest/events';
import type { RunOfJob, RunOfRecipe } from '@/lib/data/run-of-job';
import { AppError } from '@/lib/errors';
import { logger } from '@/lib/log';

/** Starts the processing of an upload. The client retries for some seconds; after that, throws `unavailable`. */
export async function announceUpload(run: RunOfJob): Promise<void> {
  try {
    await inngest.send(uploadReceivedOnce(run));
  } catch (cause) {
    throw new AppError('unavailable', 'The file could not be queued for cleaning. Nothing was stored; try again.', {
      cause,
      retryAfterSeconds: 10,
    });
  }
}

/** Starts the run of a changed recipe. Throws `unavailable` as `announceUpload`. */
export async function announceRecipe(request: RunOfRecipe): Promise<void> {
  try {
    await inngest.send(recipeChangedOnce(request));
  } catch (cause) {
    throw new AppError('unavailable', 'The change could not be queued. Nothing was changed; try again.', {
      cause,
      retryAfterSeconds: 10,
    });
  }
}

/** Stops what still runs for a job. A run that does not hear of it finds the job gone, so a failure is only logged. */
export async function announceDeletion(jobId: string): Promise<void> {
  try {
    await inngest.send(jobDeleted.create({ jobId }));
  } catch (err) {
    logger.warn({ err, jobId }, 'The deletion of a job could not be announced to its run');
  }
}

/** Has a version looked through. Who asks for its findings starts it again, so a failure is only logged. */
export async function announceVersion(published: { jobId: string; version: number }): Promise<void> {
  try {
    await inngest.send(versionPublishedOnce(published));
  } catch (err) {
    logger.warn({ err, ...published }, 'A version could not be announced to be looked through');
  }
}
