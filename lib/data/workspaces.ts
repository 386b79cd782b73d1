import { and, eq, type SQL, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { memberships, uploadJobs, workspaces } from '@/db/schema';
import type { Role } from '@/lib/contract/workspaces';
import { AppError } from '@/lib/errors';
import { notFound } from './access';
import type { Actor } from './actor';
import { adminsOnly, inAdministeredWorkspace, type WorkspaceRow } from './administered-workspace';
import { type NewEvent, recordEvent } from './system/audit-log';
import { notifyFollowersOfWorkspace } from './system/job-status';

/** With the actor's place in it. */
export type ListedWorkspace = WorkspaceRow & {
  role: Role;
  isPersonal: boolean;
  memberCount: number;
  datasetCount: number;
};

export type WorkspaceChange = Partial<Pick<WorkspaceRow, 'name' | 'allowsModel' | 'allowsLinks' | 'defaultPreset'>>;

async function select(actor: Actor, where?: SQL): Promise<ListedWorkspace[]> {
  const db = database();
  const rows = await db
    .select({
      workspace: workspaces,
      role: memberships.role,
      memberCount: db.$count(sql`${memberships} m`, sql`m.workspace_id = ${workspaces.id}`),
      datasetCount: db.$count(uploadJobs, eq(uploadJobs.workspaceId, workspaces.id)),
    })
    .from(workspaces)
    .innerJoin(memberships, and(eq(memberships.workspaceId, workspaces.id), eq(memberships.userId, actor.userId)))
    .where(where)
    .orderBy(
      sql`${workspaces.personalOf} = ${actor.userId} desc nulls last`,
      sql`lower(${workspaces.name})`,
      workspaces.id,
    );
  return rows.map(({ workspace, ...rest }) => ({
    ...workspace,
    ...rest,
    isPersonal: workspace.personalOf === actor.userId,
  }));
}

/** The workspaces the actor is a member of: their own first, the others by name. */
export async function listWorkspaces(actor: Actor): Promise<ListedWorkspace[]> {
  return select(actor);
}

/** One of them. Throws `not_found`. */
export async function findWorkspace(actor: Actor, workspaceId: string): Promise<ListedWorkspace> {
  const [found] = await select(actor, eq(workspaces.id, workspaceId));
  if (!found) throw notFound('workspace');
  return found;
}

/** The workspace that was made with the actor's account. Throws `not_found` when there is none. */
export async function ownWorkspaceId(actor: Actor): Promise<string> {
  const [found] = await database()
    .select({ id: workspaces.id })
    .from(workspaces)
    .where(eq(workspaces.personalOf, actor.userId));
  if (!found) throw notFound('workspace');
  return found.id;
}

/** Makes a workspace, whose first admin is the actor. */
export async function insertWorkspace(actor: Actor, name: string): Promise<ListedWorkspace> {
  const id = await database().transaction(async (tx) => {
    const [created] = await tx.insert(workspaces).values({ name }).returning({ id: workspaces.id });
    if (!created) throw new Error('The inserted workspace was not returned.');
    await tx.insert(memberships).values({ workspaceId: created.id, userId: actor.userId, role: 'admin' });
    await recordEvent(tx, actor, created.id, { action: 'workspace_created', subject: name });
    return created.id;
  });
  return findWorkspace(actor, id);
}

const allowed = (value: boolean): string => (value ? 'allowed' : 'forbidden');

/** What the audit log says of a change; nothing of what stays as it was. */
function eventsOf(before: WorkspaceRow, after: WorkspaceRow): NewEvent[] {
  const events: NewEvent[] = [
    { action: 'workspace_renamed', before: before.name, after: after.name },
    { action: 'model_policy_changed', before: allowed(before.allowsModel), after: allowed(after.allowsModel) },
    { action: 'link_policy_changed', before: allowed(before.allowsLinks), after: allowed(after.allowsLinks) },
    { action: 'default_preset_changed', before: before.defaultPreset, after: after.defaultPreset },
  ];
  return events.filter((event) => event.before !== event.after);
}

/** Changes name, policy or default preset. Throws `not_found`, `forbidden` for everybody but an admin. */
export async function changeWorkspace(
  actor: Actor,
  workspaceId: string,
  change: WorkspaceChange,
): Promise<ListedWorkspace> {
  await inAdministeredWorkspace(actor, workspaceId, async ({ tx, workspace }) => {
    const [changed] = await tx.update(workspaces).set(change).where(eq(workspaces.id, workspaceId)).returning();
    if (!changed) throw notFound('workspace');
    const events = eventsOf(workspace, changed);
    for (const event of events) await recordEvent(tx, actor, workspaceId, event);
    if (workspace.allowsModel === changed.allowsModel) return;
    await notifyFollowersOfWorkspace(tx, workspaceId);
  });
  return findWorkspace(actor, workspaceId);
}

/**
 * Deletes an empty workspace with its members, invitations and audit log. Throws `wrong_state` while it has datasets, and for the one
 * that came with an account; `not_found`, `forbidden`.
 */
export async function deleteWorkspace(actor: Actor, workspaceId: string): Promise<void> {
  await inAdministeredWorkspace(actor, workspaceId, async ({ tx, workspace }) => {
    if (workspace.personalOf !== null) {
      throw new AppError('wrong_state', 'This workspace came with an account and stays with it.');
    }
    // Nothing is uploaded to it from here on.
    await tx.select({ id: workspaces.id }).from(workspaces).where(eq(workspaces.id, workspaceId)).for('update');
    const datasets = await tx.$count(uploadJobs, eq(uploadJobs.workspaceId, workspaceId));
    if (datasets > 0) {
      throw new AppError('wrong_state', 'This workspace still has datasets. Delete them first.');
    }
    await tx.delete(workspaces).where(eq(workspaces.id, workspaceId));
  });
}

/** Throws unless the actor is an admin of the workspace: `not_found`, `forbidden`. */
export async function requireAdministered(actor: Actor, workspaceId: string): Promise<void> {
  const { role } = await findWorkspace(actor, workspaceId);
  if (role !== 'admin') throw adminsOnly();
}
