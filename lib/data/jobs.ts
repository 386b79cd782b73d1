import { and, desc, eq, getTableColumns, inArray, type SQL, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { onDatabase } from '@/db/prepared';
import { datasetParents, uploadJobs, users, workspaces } from '@/db/schema';
import type { FileType, JobList } from '@/lib/contract/jobs';
import { AppError } from '@/lib/errors';
import type { Derivation } from '@/lib/shape/parents';
import { ASKER, deletableBy, forbidden, notFound, readableBy, writableBy } from './access';
import type { Actor } from './actor';
import { recordEvent } from './system/audit-log';
import { requireRoom } from './system/usage';
import type { Transaction } from './system/version-rows';

export type JobRow = typeof uploadJobs.$inferSelect;

/** With who answers for it, and whether the actor may delete it. */
export type ListedJob = JobRow & { owner: { id: string; name: string } | null; canDelete: boolean };

export interface NewJob {
  /** Name to show; never a path. */
  filename: string;
  sizeBytes: number;
  fileType: FileType;
  storagePrefix: string;
  /** Cleaning and reading options as sent with the upload. */
  options: Record<string, unknown>;
  /** The actor's own when left out. */
  workspaceId?: string | undefined;
  /** How it is made of the parents, and which those are: datasets of the same workspace. */
  derivation?: Derivation;
  parentIds?: readonly string[];
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

function selectListed(actor: Parameters<typeof readableBy>[0], where: SQL | undefined) {
  return database()
    .select({
      ...getTableColumns(uploadJobs),
      owner: { id: users.id, name: users.name },
      canDelete: sql<boolean>`coalesce(${deletableBy(actor, uploadJobs.workspaceId, uploadJobs.ownerId)}, false)`,
    })
    .from(uploadJobs)
    .leftJoin(users, eq(users.id, uploadJobs.ownerId))
    .where(and(where, readableBy(actor, uploadJobs.workspaceId)))
    .$dynamic();
}

const findListed = onDatabase(() =>
  selectListed(ASKER, eq(uploadJobs.id, sql.placeholder('jobId'))).prepare('listed_job'),
);

const listNewest = onDatabase(() =>
  selectListed(ASKER, undefined)
    .orderBy(desc(uploadJobs.createdAt), desc(uploadJobs.id))
    .limit(sql.placeholder('limit'))
    .offset(sql.placeholder('offset'))
    .prepare('listed_jobs'),
);

/** The job with who answers for it. Throws `not_found`. */
export async function findListedJob({ userId }: Actor, jobId: string): Promise<ListedJob> {
  const [job] = await findListed().execute({ userId, jobId });
  if (!job) throw notFound('upload');
  return job;
}

/**
 * Creates a pending job of the actor's in a workspace. Throws `not_found` for one the actor does not know, `forbidden` where it may
 * only look, `not_found` for a parent that is not in that workspace, `quota_exceeded`.
 */
export async function insertJob(
  actor: Actor,
  { sizeBytes, workspaceId, parentIds = [], ...job }: NewJob,
): Promise<ListedJob> {
  const created = await database().transaction(async (tx) => {
    const which = workspaceId === undefined ? eq(workspaces.personalOf, actor.userId) : eq(workspaces.id, workspaceId);
    const [workspace] = await tx
      .select({ id: workspaces.id })
      .from(workspaces)
      .where(and(which, writableBy(actor, workspaces.id)))
      .for('key share');
    if (!workspace) return undefined;
    await requireParents(tx, workspace.id, parentIds);
    await requireRoom(tx, workspace.id, sizeBytes);
    const own = { workspaceId: workspace.id, createdBy: actor.userId, ownerId: actor.userId };
    const [row] = await tx
      .insert(uploadJobs)
      .values({ ...job, ...own, fileSize: sizeBytes })
      .returning({ id: uploadJobs.id });
    if (row && parentIds.length > 0) {
      const parents = parentIds.map((parentId, position) => ({ jobId: row.id, position, parentId }));
      await tx.insert(datasetParents).values(parents);
    }
    return row;
  });
  if (created) return findListedJob(actor, created.id);
  if (workspaceId !== undefined) await requireReadableWorkspace(actor, workspaceId);
  throw new AppError('forbidden', 'Your role in this workspace does not allow uploading to it.');
}

/** They cannot be deleted before the transaction has ended. */
async function requireParents(tx: Transaction, workspaceId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const found = await tx
    .select({ id: uploadJobs.id })
    .from(uploadJobs)
    .where(and(inArray(uploadJobs.id, [...ids]), eq(uploadJobs.workspaceId, workspaceId)))
    .for('key share');
  if (found.length < new Set(ids).size) throw notFound('upload');
}

async function requireReadableWorkspace(actor: Actor, workspaceId: string): Promise<void> {
  const [found] = await database()
    .select({ id: workspaces.id })
    .from(workspaces)
    .where(and(eq(workspaces.id, workspaceId), readableBy(actor, workspaces.id)));
  if (!found) throw notFound('workspace');
}

/** Jobs the actor may see, newest first; of one workspace only when it is named. Throws `not_found` for that. */
export async function listJobRows(actor: Actor, { workspace_id, limit, offset }: JobList): Promise<ListedJob[]> {
  if (workspace_id === undefined) return listNewest().execute({ userId: actor.userId, limit, offset });
  await requireReadableWorkspace(actor, workspace_id);
  return selectListed(actor, eq(uploadJobs.workspaceId, workspace_id))
    .orderBy(desc(uploadJobs.createdAt), desc(uploadJobs.id))
    .limit(limit)
    .offset(offset);
}

/** Throws unless the actor may change the job: `not_found` when it may not even see it, else `forbidden`. */
export async function requireWritableJob(actor: Actor, jobId: string): Promise<{ storagePrefix: string }> {
  const job = await findJob(and(eq(uploadJobs.id, jobId), writableBy(actor, uploadJobs.workspaceId)));
  if (job) return { storagePrefix: job.storagePrefix };
  await requireJob(actor, jobId);
  throw forbidden();
}

/** Throws unless the actor may delete the job: `not_found`, `forbidden`. */
export async function requireDeletableJob(actor: Actor, jobId: string): Promise<void> {
  const { canDelete } = await findListedJob(actor, jobId);
  if (!canDelete) throw undeletable();
}

const undeletable = (): AppError =>
  new AppError('forbidden', 'Only the owner of a dataset, or an admin of its workspace, can delete it.');

/**
 * Deletes the job and all its rows, and says so in the audit log of the workspace. Its files remain to be deleted under the returned
 * prefix. Throws as `requireDeletableJob`.
 */
export async function deleteJob(actor: Actor, jobId: string): Promise<{ storagePrefix: string }> {
  const deleted = await database().transaction(async (tx) => {
    const [job] = await tx
      .delete(uploadJobs)
      .where(and(eq(uploadJobs.id, jobId), deletableBy(actor, uploadJobs.workspaceId, uploadJobs.ownerId)))
      .returning();
    if (job) await recordEvent(tx, actor, job.workspaceId, { action: 'dataset_deleted', subject: job.filename });
    return job;
  });
  if (deleted) return { storagePrefix: deleted.storagePrefix };
  await requireDeletableJob(actor, jobId);
  throw notFound('upload');
}

/** Takes back a job whose cleaning could not be started: nothing was ever there. */
export async function withdrawJob(actor: Actor, jobId: string): Promise<void> {
  await database()
    .delete(uploadJobs)
    .where(
      and(
        eq(uploadJobs.id, jobId),
        eq(uploadJobs.status, 'pending'),
        deletableBy(actor, uploadJobs.workspaceId, uploadJobs.ownerId),
      ),
    );
}
