import { and, eq } from 'drizzle-orm';
import { database } from '@/db/client';
import { uploadJobs, workspaces } from '@/db/schema';
import { notFound, readableBy, writableBy } from './access';
import type { Actor } from './actor';
import { inWritableJob } from './writable-job';

export interface AnalystPermission {
  /** Whether the workspace lets a language model be told about its datasets. */
  allowsModel: boolean;
  /** Whether the actor may change that. */
  canChange: boolean;
}

/** What the workspace of a dataset allows. Throws `not_found`. */
export async function analystPermission(actor: Actor, jobId: string): Promise<AnalystPermission> {
  const [found] = await database()
    .select({ allowsModel: workspaces.allowsModel, canChange: writableBy(actor, uploadJobs.workspaceId) })
    .from(uploadJobs)
    .innerJoin(workspaces, eq(workspaces.id, uploadJobs.workspaceId))
    .where(and(eq(uploadJobs.id, jobId), readableBy(actor, uploadJobs.workspaceId)));
  if (!found) throw notFound('upload');
  return { allowsModel: found.allowsModel, canChange: found.canChange === true };
}

/** Allows or forbids a language model for the whole workspace of a dataset. Throws `not_found`, `forbidden`. */
export async function allowModel(actor: Actor, jobId: string, allowsModel: boolean): Promise<void> {
  await inWritableJob(actor, jobId, async (tx) => {
    const [job] = await tx.select({ id: uploadJobs.workspaceId }).from(uploadJobs).where(eq(uploadJobs.id, jobId));
    if (job) await tx.update(workspaces).set({ allowsModel }).where(eq(workspaces.id, job.id));
  });
}
