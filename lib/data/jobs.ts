import { and, desc, eq, type SQL } from 'drizzle-orm';
import { database } from '@/db/client';
import { memberships, uploadJobs, workspaces } from '@/db/schema';
import type { FileType } from '@/lib/contract/jobs';
import { AppError } from '@/lib/errors';
import { forbidden, notFound, readableBy, writableBy } from './access';
import type { Actor } from './actor';

export type JobRow = typeof uploadJobs.$inferSelect;

export interface NewJob {
  /** Name to show; never a path. */
  filename: string;
  sizeBytes: number;
  fileType: FileType;
  storagePrefix: string;
  /** Cleaning and reading options as sent with the upload. */
  options: Record<string, unknown>;
}

async function findJob(where: SQL | undefined): Promise<JobRow | undefined> {
  const [job] = await database().select().from(uploadJobs).where(where);
  return job;
}

/** The job, when the actor may see it. Throws `not_found`. */
export async function requireJob(actor: Actor, jobId: string): Promise<JobRow> {
  const job = await findJob(and(eq(uploadJobs.id, jobId), readableBy(actor, uploadJobs.workspaceId)));
  if (!job) throw notFound('upload');
  return job;
}

/** Creates a pending job in the actor's personal workspace. */
export async function insertJob(actor: Actor, job: NewJob): Promise<JobRow> {
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
    return created;
  });
}

/** Jobs the actor may see, newest first. */
export async function listJobRows(actor: Actor, page: { limit: number; offset: number }): Promise<JobRow[]> {
  return database()
    .select()
    .from(uploadJobs)
    .where(readableBy(actor, uploadJobs.workspaceId))
    .orderBy(desc(uploadJobs.createdAt), desc(uploadJobs.id))
    .limit(page.limit)
    .offset(page.offset);
}

/** Throws unless the actor may delete or change the job: `not_found` when it may not even see it, else `forbidden`. */
export async function requireWritableJob(actor: Actor, jobId: string): Promise<{ storagePrefix: string }> {
  const job = await findJob(and(eq(uploadJobs.id, jobId), writableBy(actor, uploadJobs.workspaceId)));
  if (job) return { storagePrefix: job.storagePrefix };
  await requireJob(actor, jobId);
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
