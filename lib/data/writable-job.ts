import { and, eq, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { uploadJobs } from '@/db/schema';
import { notFound, writableBy } from './access';
import type { Actor } from './actor';
import { requireWritableJob } from './jobs';
import type { Transaction } from './system/version-rows';

/**
 * Changes something that belongs to a job, in one transaction during which the job cannot be deleted, and tells those who
 * follow the job. Throws `not_found` for a stranger, `forbidden` for a viewer.
 */
export async function inWritableJob<Result>(
  actor: Actor,
  jobId: string,
  change: (tx: Transaction) => Promise<Result>,
): Promise<Result> {
  const outcome = await database().transaction(async (tx) => {
    const [job] = await tx
      .select({ id: uploadJobs.id })
      .from(uploadJobs)
      .where(and(eq(uploadJobs.id, jobId), writableBy(actor, uploadJobs.workspaceId)))
      .for('key share');
    if (!job) return undefined;
    const result = await change(tx);
    await tx.execute(sql`select pg_notify('job_status', ${jobId})`);
    return { result };
  });
  if (outcome) return outcome.result;
  // After the transaction: who held one connection while asking for another could wait for ever for others that do the same.
  await requireWritableJob(actor, jobId);
  throw notFound('upload');
}
