import { and, eq, type SQL } from 'drizzle-orm';
import { database } from '@/db/client';
import { uploadJobs } from '@/db/schema';
import { notFound, readableBy, writableBy } from './access';
import type { Actor } from './actor';
import { requireJob, requireWritableJob } from './jobs';
import { notifyFollowers } from './system/job-status';
import type { Transaction } from './system/version-rows';

async function inJob<Result>(
  jobId: string,
  allowed: SQL,
  change: (tx: Transaction) => Promise<Result>,
): Promise<{ result: Result } | undefined> {
  return database().transaction(async (tx) => {
    const [job] = await tx
      .select({ id: uploadJobs.id })
      .from(uploadJobs)
      .where(and(eq(uploadJobs.id, jobId), allowed))
      .for('key share');
    if (!job) return undefined;
    const result = await change(tx);
    await notifyFollowers(tx, jobId);
    return { result };
  });
}

/**
 * Changes something that belongs to a job, in one transaction during which the job cannot be deleted, and tells those who
 * follow the job. Throws `not_found` for a stranger, `forbidden` for a viewer.
 */
export async function inWritableJob<Result>(
  actor: Actor,
  jobId: string,
  change: (tx: Transaction) => Promise<Result>,
): Promise<Result> {
  const outcome = await inJob(jobId, writableBy(actor, uploadJobs.workspaceId), change);
  if (outcome) return outcome.result;
  // After the transaction: who held one connection while asking for another could wait for ever for others that do the same.
  await requireWritableJob(actor, jobId);
  throw notFound('upload');
}

/** The same for what every member may change, such as what they write on its charts. Throws `not_found` for a stranger. */
export async function inAnnotatableJob<Result>(
  actor: Actor,
  jobId: string,
  change: (tx: Transaction) => Promise<Result>,
): Promise<Result> {
  const outcome = await inJob(jobId, readableBy(actor, uploadJobs.workspaceId), change);
  if (outcome) return outcome.result;
  await requireJob(actor, jobId);
  throw notFound('upload');
}
