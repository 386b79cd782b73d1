import { and, eq } from 'drizzle-orm';
import { database } from '@/db/client';
import { memberships, workspaces } from '@/db/schema';
import type { Role } from '@/lib/contract/workspaces';
import { AppError } from '@/lib/errors';
import { notFound } from './access';
import type { Actor } from './actor';
import type { Transaction } from './system/version-rows';

export type WorkspaceRow = typeof workspaces.$inferSelect;

/** What a change of a workspace starts from, while nobody else changes it. */
export interface LockedWorkspace {
  tx: Transaction;
  workspace: WorkspaceRow;
  /** What the actor may do in it. */
  role: Role;
}

/**
 * Changes a workspace the actor is a member of, in one transaction during which nobody else changes it or who its members are. The
 * role is asked for after the lock is held, so that who is no admin any more acts as one no more. Throws `not_found`.
 */
export async function inOwnWorkspace<Result>(
  actor: Actor,
  workspaceId: string,
  change: (locked: LockedWorkspace) => Promise<Result>,
): Promise<Result> {
  return database().transaction(async (tx) => {
    // Not so strong that somebody who joins, which refers to the row, would have to wait while holding what we wait for.
    const [workspace] = await tx.select().from(workspaces).where(eq(workspaces.id, workspaceId)).for('no key update');
    const [membership] = await tx
      .select({ role: memberships.role })
      .from(memberships)
      .where(and(eq(memberships.workspaceId, workspaceId), eq(memberships.userId, actor.userId)));
    if (!workspace || !membership) throw notFound('workspace');
    return change({ tx, workspace, role: membership.role });
  });
}

/** The same for what admins alone may do. Throws `not_found` for a stranger, `forbidden` for other members. */
export async function inAdministeredWorkspace<Result>(
  actor: Actor,
  workspaceId: string,
  change: (locked: LockedWorkspace) => Promise<Result>,
): Promise<Result> {
  return inOwnWorkspace(actor, workspaceId, (locked) => {
    if (locked.role !== 'admin') throw adminsOnly();
    return change(locked);
  });
}

export const adminsOnly = (): AppError => new AppError('forbidden', 'Only an admin of the workspace can do this.');
