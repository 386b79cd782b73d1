import { and, eq, inArray, ne } from 'drizzle-orm';
import { database } from '@/db/client';
import { memberships, uploadJobs, users, workspaces } from '@/db/schema';
import { AppError } from '@/lib/errors';
import type { Actor } from './actor';

/** The actor's own workspace is one like any other from now on: it may go on without them. */
export async function releaseWorkspace(actor: Actor, workspaceId: string): Promise<void> {
  await database()
    .update(workspaces)
    .set({ personalOf: null })
    .where(and(eq(workspaces.id, workspaceId), eq(workspaces.personalOf, actor.userId)));
}

/**
 * Deletes the actor with the workspaces they are alone in, which have no datasets any more. Throws `wrong_state` when somebody joined one, or
 * something came into it.
 */
export async function deleteOwnAccount(actor: Actor): Promise<void> {
  await database().transaction(async (tx) => {
    const own = await tx
      .select({ id: workspaces.id })
      .from(workspaces)
      .innerJoin(memberships, eq(memberships.workspaceId, workspaces.id))
      .where(eq(memberships.userId, actor.userId))
      .for('update', { of: workspaces });
    const ids = own.map(({ id }) => id);
    const others = await tx.$count(
      memberships,
      and(inArray(memberships.workspaceId, ids), ne(memberships.userId, actor.userId)),
    );
    const datasets = await tx.$count(uploadJobs, inArray(uploadJobs.workspaceId, ids));
    if (others + datasets > 0) {
      throw new AppError(
        'wrong_state',
        'Something came into one of your workspaces meanwhile. Delete the account again.',
      );
    }
    await tx.delete(workspaces).where(inArray(workspaces.id, ids));
    await tx.delete(users).where(eq(users.id, actor.userId));
  });
}
