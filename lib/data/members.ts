import { and, asc, eq, inArray, ne, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { memberships, uploadJobs, users, workspaceInvites, workspaces } from '@/db/schema';
import type { Role } from '@/lib/contract/workspaces';
import { AppError } from '@/lib/errors';
import { MAY_WRITE, notFound, pendingInvite, readableBy } from './access';
import type { Actor } from './actor';
import {
  adminsOnly,
  inAdministeredWorkspace,
  inOwnWorkspace,
  type LockedWorkspace,
  type WorkspaceRow,
} from './administered-workspace';
import { recordEvent } from './system/audit-log';
import { notifyFollowersOfWorkspace } from './system/job-status';
import type { Transaction } from './system/version-rows';
import { findWorkspace } from './workspaces';

export interface Member {
  userId: string;
  name: string;
  email: string;
  role: Role;
  /** Whose own workspace it is. */
  isPermanent: boolean;
  datasetCount: number;
  joinedAt: Date;
}

/** Somebody of a workspace, as those who change it need to know them. */
type Known = Pick<Member, 'userId' | 'name' | 'email' | 'role'>;

/** Who is in the workspace, those who came first first. Throws `not_found`. */
export async function listMembers(actor: Actor, workspaceId: string): Promise<Member[]> {
  await findWorkspace(actor, workspaceId);
  const owned = database().$count(
    uploadJobs,
    and(eq(uploadJobs.workspaceId, memberships.workspaceId), eq(uploadJobs.ownerId, memberships.userId)),
  );
  return database()
    .select({
      userId: users.id,
      name: users.name,
      email: users.email,
      role: memberships.role,
      isPermanent: sql<boolean>`coalesce(${workspaces.personalOf} = ${users.id}, false)`,
      datasetCount: owned,
      joinedAt: memberships.createdAt,
    })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .innerJoin(workspaces, eq(workspaces.id, memberships.workspaceId))
    .where(and(eq(memberships.workspaceId, workspaceId), readableBy(actor, memberships.workspaceId)))
    .orderBy(asc(memberships.createdAt), asc(users.id));
}

async function knownMember(tx: Transaction, workspaceId: string, userId: string): Promise<Known> {
  const [found] = await tx
    .select({ userId: users.id, name: users.name, email: users.email, role: memberships.role })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(and(eq(memberships.workspaceId, workspaceId), eq(memberships.userId, userId)));
  if (!found) throw notFound('member');
  return found;
}

/** Throws `wrong_state` unless the workspace has an admin left without this member. */
async function requireAnotherAdmin(tx: Transaction, workspace: WorkspaceRow, member: Known): Promise<void> {
  if (workspace.personalOf === member.userId) {
    const message = `This workspace came with the account of ${member.name}, who stays its admin.`;
    throw new AppError('wrong_state', message);
  }
  if (member.role !== 'admin') return;
  const [other] = await tx
    .select({ userId: memberships.userId })
    .from(memberships)
    .where(
      and(
        eq(memberships.workspaceId, workspace.id),
        eq(memberships.role, 'admin'),
        ne(memberships.userId, member.userId),
      ),
    )
    .limit(1);
  if (!other) {
    throw new AppError('wrong_state', `${member.name} is the only admin. Make somebody else an admin first.`);
  }
}

/** What somebody invited while they were an admin is not to bring anybody in, least of all themselves, once they are none. */
async function revokeInvitesOf(tx: Transaction, workspaceId: string, { userId, email }: Known): Promise<void> {
  await tx
    .update(workspaceInvites)
    .set({ revokedAt: sql`now()` })
    .where(
      and(
        eq(workspaceInvites.workspaceId, workspaceId),
        pendingInvite(),
        sql`(${workspaceInvites.createdBy} = ${userId} or lower(${workspaceInvites.email}) = lower(${email}))`,
      ),
    );
}

/**
 * Gives a member another role. Throws `wrong_state` when no admin would be left, `forbidden` for everybody but an admin, `not_found` for
 * workspace and member.
 */
export async function changeRole(actor: Actor, workspaceId: string, userId: string, role: Role): Promise<Member> {
  await inAdministeredWorkspace(actor, workspaceId, async ({ tx, workspace }) => {
    const member = await knownMember(tx, workspaceId, userId);
    if (member.role === role) return;
    await requireAnotherAdmin(tx, workspace, member);
    await tx
      .update(memberships)
      .set({ role })
      .where(and(eq(memberships.workspaceId, workspaceId), eq(memberships.userId, userId)));
    if (member.role === 'admin') await revokeInvitesOf(tx, workspaceId, member);
    const change = { action: 'role_changed', subject: named(member), before: member.role, after: role } as const;
    await recordEvent(tx, actor, workspaceId, change);
  });
  const member = (await listMembers(actor, workspaceId)).find((each) => each.userId === userId);
  if (!member) throw notFound('member');
  return member;
}

const named = ({ name, email }: Known): string => `${name} (${email})`;

/** What became of the datasets of who went. */
export interface Removal {
  datasetsMoved: number;
  /** Null when they owned none. */
  newOwner: { id: string; name: string } | null;
}

/**
 * Takes a member out of the workspace: an admin anybody, everybody themselves. From then on nothing of it is there for them, and streams
 * that are open end. Their datasets go to `newOwner`; when nobody is named, to the admin who removes them, or, when they leave, to
 * the admin who has been there longest. Throws `wrong_state` when no admin would be left, `invalid_input` for a new owner who may not
 * upload there, `forbidden`, `not_found`.
 */
export async function removeMember(
  actor: Actor,
  workspaceId: string,
  userId: string,
  newOwner?: string,
): Promise<Removal> {
  return inOwnWorkspace(actor, workspaceId, async (locked) => {
    const { tx, workspace, role } = locked;
    const isSelf = actor.userId === userId;
    if (!isSelf && role !== 'admin') throw adminsOnly();
    const member = await knownMember(tx, workspaceId, userId);
    await requireAnotherAdmin(tx, workspace, member);
    const heir = await heirOf(locked, member, newOwner ?? (isSelf ? undefined : actor.userId));
    const moved = await tx
      .update(uploadJobs)
      .set({ ownerId: heir.id })
      .where(and(eq(uploadJobs.workspaceId, workspaceId), eq(uploadJobs.ownerId, userId)))
      .returning({ id: uploadJobs.id });
    // Before the membership is gone, with which the one who leaves would be nobody here.
    await recordEvent(tx, actor, workspaceId, {
      action: isSelf ? 'member_left' : 'member_removed',
      subject: named(member),
      before: member.role,
      datasetsMoved: moved.length,
      newOwner: moved.length > 0 ? heir.name : null,
    });
    await revokeInvitesOf(tx, workspaceId, member);
    await tx.delete(memberships).where(and(eq(memberships.workspaceId, workspaceId), eq(memberships.userId, userId)));
    await notifyFollowersOfWorkspace(tx, workspaceId);
    return { datasetsMoved: moved.length, newOwner: moved.length > 0 ? heir : null };
  });
}

async function heirOf(
  { tx, workspace }: LockedWorkspace,
  leaving: Known,
  wanted: string | undefined,
): Promise<{ id: string; name: string }> {
  const who = wanted === undefined ? eq(memberships.role, 'admin') : eq(memberships.userId, wanted);
  const [heir] = await tx
    .select({ id: users.id, name: users.name })
    .from(memberships)
    .innerJoin(users, eq(users.id, memberships.userId))
    .where(
      and(
        eq(memberships.workspaceId, workspace.id),
        ne(memberships.userId, leaving.userId),
        inArray(memberships.role, MAY_WRITE),
        who,
      ),
    )
    .orderBy(asc(memberships.createdAt), asc(users.id))
    .limit(1);
  if (heir) return heir;
  const message = 'must be another analyst or admin of the workspace';
  throw new AppError('invalid_input', `The new owner of the datasets ${message}.`, { fields: { new_owner: message } });
}
