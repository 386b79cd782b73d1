import { and, eq, inArray, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { uploadJobs, workspaces } from '@/db/schema';
import { administeredBy, forbidden, notFound, readableBy } from './access';
import type { Actor } from './actor';

export interface AnalystPermission {
  /** Whether the workspace lets a language model be told about its datasets. */
  allowsModel: boolean;
  /** Whether the actor may change that: an admin of the workspace may. */
  canChange: boolean;
}

/** What the workspace of a dataset allows. Throws `not_found`. */
export async function analystPermission(actor: Actor, jobId: string): Promise<AnalystPermission> {
  const [found] = await database()
    .select({ allowsModel: workspaces.allowsModel, canChange: administeredBy(actor, uploadJobs.workspaceId) })
    .from(uploadJobs)
    .innerJoin(workspaces, eq(workspaces.id, uploadJobs.workspaceId))
    .where(and(eq(uploadJobs.id, jobId), readableBy(actor, uploadJobs.workspaceId)));
  if (!found) throw notFound('upload');
  return { allowsModel: found.allowsModel, canChange: found.canChange === true };
}

/**
 * Allows or forbids a language model for the whole workspace of a dataset. Throws `not_found` for a stranger, `forbidden` for
 * everybody but an admin.
 */
export async function allowModel(actor: Actor, jobId: string, allowsModel: boolean): Promise<void> {
  const workspace = database()
    .select({ id: uploadJobs.workspaceId })
    .from(uploadJobs)
    .where(and(eq(uploadJobs.id, jobId), administeredBy(actor, uploadJobs.workspaceId)));
  const isChanged = await database().transaction(async (tx) => {
    const changed = await tx
      .update(workspaces)
      .set({ allowsModel })
      .where(inArray(workspaces.id, workspace))
      .returning({ id: workspaces.id });
    if (changed.length > 0) await tx.execute(sql`select pg_notify('job_status', ${jobId})`);
    return changed.length > 0;
  });
  if (isChanged) return;
  await analystPermission(actor, jobId);
  throw forbidden();
}
