import { requireProof } from '@/lib/auth/change-password';
import type { WorkspaceJson } from '@/lib/contract/workspaces';
import { deleteOwnAccount, releaseWorkspace } from '@/lib/data/account-deletion';
import type { Actor } from '@/lib/data/actor';
import { listJobRows } from '@/lib/data/jobs';
import { listMembers, removeMember } from '@/lib/data/members';
import { AppError } from '@/lib/errors';
import { deleteDataset } from '@/lib/services/datasets/delete-dataset';
import { listWorkspaces } from '@/lib/services/workspaces/list-workspaces';

/** Datasets are deleted so many at a time. */
const BATCH = 100;

/** Throws `wrong_state` for a workspace that others would be left in without an admin. */
async function requireHeir(actor: Actor, { workspace_id: id, name }: WorkspaceJson): Promise<void> {
  const members = await listMembers(actor, id);
  if (members.some(({ userId, role }) => userId !== actor.userId && role === 'admin')) return;
  throw new AppError('wrong_state', `Others work in “${name}”. Make one of them an admin first, or remove them.`);
}

async function deleteDatasetsOf(actor: Actor, workspaceId: string): Promise<void> {
  for (;;) {
    const jobs = await listJobRows(actor, { workspace_id: workspaceId, limit: BATCH, offset: 0 });
    if (jobs.length === 0) return;
    for (const { id } of jobs) await deleteDataset(actor, id);
  }
}

/**
 * Deletes the actor's account. What nobody else works in goes with it, files included; elsewhere the actor leaves, and their datasets go to the
 * admin who has been there longest. What was begun and failed goes on when it is asked for again. Throws `forbidden` for another password
 * than the actor's, `wrong_state` where others would be left without an admin, before anything is deleted.
 */
export async function deleteAccount(
  actor: Actor,
  sessionId: string,
  password: string,
  headers: Headers,
): Promise<void> {
  await requireProof(actor, sessionId, password, headers);
  const workspaces = await listWorkspaces(actor);
  const shared = workspaces.filter(({ member_count }) => member_count > 1);
  for (const workspace of shared) await requireHeir(actor, workspace);
  for (const { workspace_id: id } of shared) {
    await releaseWorkspace(actor, id);
    await removeMember(actor, id, actor.userId);
  }
  for (const { workspace_id: id } of workspaces.filter((workspace) => !shared.includes(workspace))) {
    await deleteDatasetsOf(actor, id);
  }
  await deleteOwnAccount(actor);
}
