/** What whoever has the link of an invitation gets to know. The token is the authority: nobody has to be signed in. */
import { and, eq, gt, isNull, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { users, workspaceInvites, workspaces } from '@/db/schema';

export interface OpenInvite {
  workspaceName: string;
  role: (typeof workspaceInvites.$inferSelect)['role'];
  email: string | null;
  invitedBy: string | null;
  expiresAt: Date;
}

/** The invitation with this token digest; undefined when it is unknown, used, revoked or expired. */
export async function findOpenInvite(tokenHash: string): Promise<OpenInvite | undefined> {
  const [found] = await database()
    .select({
      workspaceName: workspaces.name,
      role: workspaceInvites.role,
      email: workspaceInvites.email,
      invitedBy: users.name,
      expiresAt: workspaceInvites.expiresAt,
    })
    .from(workspaceInvites)
    .innerJoin(workspaces, eq(workspaces.id, workspaceInvites.workspaceId))
    .leftJoin(users, eq(users.id, workspaceInvites.createdBy))
    .where(
      and(
        eq(workspaceInvites.tokenHash, tokenHash),
        isNull(workspaceInvites.revokedAt),
        isNull(workspaceInvites.acceptedAt),
        gt(workspaceInvites.expiresAt, sql`now()`),
      ),
    );
  return found;
}
