import { and, eq, inArray, isNull, or, type Placeholder, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { database } from '@/db/client';
import { memberships, workspaceInvites } from '@/db/schema';
import type { Role } from '@/lib/contract/workspaces';
import { AppError } from '@/lib/errors';
import type { Actor } from './actor';

/** Who may read may annotate. */
const MAY_READ: Role[] = ['viewer', 'analyst', 'admin'];
export const MAY_WRITE: Role[] = ['analyst', 'admin'];
const MAY_ADMINISTER: Role[] = ['admin'];

/** Who asks, or the place where a prepared query is told. */
type Asker = Actor | { readonly userId: Placeholder };

/** In place of the actor, where a query is prepared: it is executed with `{ userId }` of the actor. */
export const ASKER: Asker = { userId: sql.placeholder('userId') };

const inWorkspaceOf = (actor: Asker, workspaceId: PgColumn, roles: Role[]): SQL =>
  inArray(
    workspaceId,
    database()
      .select({ id: memberships.workspaceId })
      .from(memberships)
      .where(and(eq(memberships.userId, actor.userId), inArray(memberships.role, roles))),
  );

/** WHERE condition: the actor is a member of the row's workspace. */
export const readableBy = (actor: Asker, workspaceId: PgColumn): SQL => inWorkspaceOf(actor, workspaceId, MAY_READ);

/** WHERE condition: the actor is an analyst or admin of the row's workspace. */
export const writableBy = (actor: Asker, workspaceId: PgColumn): SQL => inWorkspaceOf(actor, workspaceId, MAY_WRITE);

/** WHERE condition: the actor is an admin of the row's workspace. */
export const administeredBy = (actor: Asker, workspaceId: PgColumn): SQL =>
  inWorkspaceOf(actor, workspaceId, MAY_ADMINISTER);

/** WHERE condition: the actor is an admin of the dataset's workspace, or an analyst there who owns the dataset. */
export const deletableBy = (actor: Asker, workspaceId: PgColumn, ownerId: PgColumn): SQL =>
  or(administeredBy(actor, workspaceId), and(eq(ownerId, actor.userId), writableBy(actor, workspaceId))) ?? sql`false`;

/** WHERE condition: nobody has used the invitation, and nobody has revoked it. */
export const pendingInvite = () => and(isNull(workspaceInvites.revokedAt), isNull(workspaceInvites.acceptedAt));

export const notFound = (what: string): AppError => new AppError('not_found', `There is no such ${what}.`);

export const forbidden = (): AppError =>
  new AppError('forbidden', 'You may look at this, but your role in its workspace does not allow changing it.');
