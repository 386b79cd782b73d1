import { and, eq } from 'drizzle-orm';
import { database } from '@/db/client';
import { uploadJobs, workspaces } from '@/db/schema';
import { administeredBy, notFound, readableBy } from './access';
import type { Actor } from './actor';
import { requireJob } from './jobs';
import { changeWorkspace } from './workspaces';

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
  const { workspaceId } = await requireJob(actor, jobId);
  await changeWorkspace(actor, workspaceId, { allowsModel });
}
