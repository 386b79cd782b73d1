import { and, eq, inArray, type SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { database } from '@/db/client';
import { memberships } from '@/db/schema';
import { AppError } from '@/lib/errors';
import type { Actor } from './actor';

type Role = (typeof memberships.role.enumValues)[number];

const MAY_READ: Role[] = ['viewer', 'analyst', 'admin'];
const MAY_WRITE: Role[] = ['analyst', 'admin'];
const MAY_ADMINISTER: Role[] = ['admin'];

const inWorkspaceOf = (actor: Actor, workspaceId: PgColumn, roles: Role[]): SQL =>
  inArray(
    workspaceId,
    database()
      .select({ id: memberships.workspaceId })
      .from(memberships)
      .where(and(eq(memberships.userId, actor.userId), inArray(memberships.role, roles))),
  );

/** WHERE condition: the actor is a member of the row's workspace. */
export const readableBy = (actor: Actor, workspaceId: PgColumn): SQL => inWorkspaceOf(actor, workspaceId, MAY_READ);

/** WHERE condition: the actor is an analyst or admin of the row's workspace. */
export const writableBy = (actor: Actor, workspaceId: PgColumn): SQL => inWorkspaceOf(actor, workspaceId, MAY_WRITE);

/** WHERE condition: the actor is an admin of the row's workspace. */
export const administeredBy = (actor: Actor, workspaceId: PgColumn): SQL =>
  inWorkspaceOf(actor, workspaceId, MAY_ADMINISTER);

export const notFound = (what: string): AppError => new AppError('not_found', `There is no such ${what}.`);

export const forbidden = (): AppError =>
  new AppError('forbidden', 'You may look at this, but your role in its workspace does not allow changing it.');
