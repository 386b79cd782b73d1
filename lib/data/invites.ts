import { and, desc, eq, gt, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { memberships, users, workspaceInvites } from '@/db/schema';
import { AppError } from '@/lib/errors';
import { administeredBy, notFound, pendingInvite } from './access';
import type { Actor } from './actor';
import { inAdministeredWorkspace } from './administered-workspace';
import { recordEvent } from './system/audit-log';
import { findWorkspace, type ListedWorkspace, requireAdministered } from './workspaces';

type InviteRow = typeof workspaceInvites.$inferSelect;

export type NewInviteRow = Pick<InviteRow, 'role' | 'email' | 'tokenHash' | 'tokenHint' | 'expiresAt'>;

/** An invitation as admins see it. */
export type Invite = Pick<InviteRow, 'id' | 'role' | 'email' | 'tokenHint' | 'createdAt' | 'expiresAt'> & {
  createdBy: string | null;
  isExpired: boolean;
};

function select() {
  return database()
    .select({
      id: workspaceInvites.id,
      role: workspaceInvites.role,
      email: workspaceInvites.email,
      tokenHint: workspaceInvites.tokenHint,
      createdBy: users.name,
      createdAt: workspaceInvites.createdAt,
      expiresAt: workspaceInvites.expiresAt,
      isExpired: sql<boolean>`${workspaceInvites.expiresAt} <= now()`,
    })
    .from(workspaceInvites)
    .leftJoin(users, eq(users.id, workspaceInvites.createdBy))
    .$dynamic();
}

/** Invitations nobody has used, expired ones included, newest first. Throws `not_found`, `forbidden` for everybody but an admin. */
export async function listInvites(actor: Actor, workspaceId: string): Promise<Invite[]> {
  await requireAdministered(actor, workspaceId);
  return select()
    .where(
      and(
        eq(workspaceInvites.workspaceId, workspaceId),
        pendingInvite(),
        administeredBy(actor, workspaceInvites.workspaceId),
      ),
    )
    .orderBy(desc(workspaceInvites.createdAt), desc(workspaceInvites.id));
}

/** Invites somebody. Throws `wrong_state` for a member's address, `not_found`, `forbidden` for everybody but an admin. */
export async function insertInvite(actor: Actor, workspaceId: string, invite: NewInviteRow): Promise<Invite> {
  const id = await inAdministeredWorkspace(actor, workspaceId, async ({ tx }) => {
    if (invite.email !== null) {
      const [member] = await tx
        .select({ name: users.name })
        .from(memberships)
        .innerJoin(users, eq(users.id, memberships.userId))
        .where(
          and(eq(memberships.workspaceId, workspaceId), eq(sql`lower(${users.email})`, invite.email.toLowerCase())),
        );
      if (member) throw new AppError('wrong_state', `${member.name} is a member already.`);
    }
    const [row] = await tx
      .insert(workspaceInvites)
      .values({ ...invite, workspaceId, createdBy: actor.userId })
      .returning({ id: workspaceInvites.id });
    if (!row) throw new Error('The inserted invitation was not returned.');
    await recordEvent(tx, actor, workspaceId, { action: 'member_invited', subject: invite.email, after: invite.role });
    return row.id;
  });
  const [made] = await select().where(eq(workspaceInvites.id, id));
  if (!made) throw notFound('invitation');
  return made;
}

/** Ends an invitation. Throws `not_found` for one that was used or revoked before, `forbidden` for everybody but an admin. */
export async function revokeInvite(actor: Actor, workspaceId: string, inviteId: string): Promise<void> {
  await inAdministeredWorkspace(actor, workspaceId, async ({ tx }) => {
    const [revoked] = await tx
      .update(workspaceInvites)
      .set({ revokedAt: sql`now()` })
      .where(and(eq(workspaceInvites.id, inviteId), eq(workspaceInvites.workspaceId, workspaceId), pendingInvite()))
      .returning();
    if (!revoked) throw notFound('invitation');
    await recordEvent(tx, actor, workspaceId, {
      action: 'invite_revoked',
      subject: revoked.email,
      before: revoked.role,
    });
  });
}

/**
 * Makes the actor a member by an invitation, which works once. A member stays what they are, and the invitation unused. Throws `not_found`
 * when it is unknown, used, revoked or expired, all alike; `forbidden` when it is for another address.
 */
export async function acceptInvite(actor: Actor, tokenHash: string): Promise<ListedWorkspace> {
  const workspaceId = await database().transaction(async (tx) => {
    const [invite] = await tx
      .select()
      .from(workspaceInvites)
      .where(
        and(eq(workspaceInvites.tokenHash, tokenHash), pendingInvite(), gt(workspaceInvites.expiresAt, sql`now()`)),
      )
      .for('update');
    if (!invite) throw deadInvite();
    const [who] = await tx.select().from(users).where(eq(users.id, actor.userId));
    if (!who) throw deadInvite();
    if (invite.email !== null && invite.email.toLowerCase() !== who.email.toLowerCase()) {
      throw new AppError('forbidden', `This invitation is for ${invite.email}, and you are signed in as ${who.email}.`);
    }
    const { workspaceId, role } = invite;
    const joined = await tx
      .insert(memberships)
      .values({ workspaceId, userId: actor.userId, role })
      .onConflictDoNothing()
      .returning({ role: memberships.role });
    if (joined.length === 0) return workspaceId;
    await tx.update(workspaceInvites).set({ acceptedAt: sql`now()` }).where(eq(workspaceInvites.id, invite.id));
    const subject = `${who.name} (${who.email})`;
    await recordEvent(tx, actor, workspaceId, { action: 'member_joined', subject, after: role });
    return workspaceId;
  });
  return findWorkspace(actor, workspaceId);
}

/** What every invitation that does not work says, whatever the reason. */
export const deadInvite = (): AppError =>
  new AppError('not_found', 'This invitation does not work. It may have been used, revoked, or have expired.');
