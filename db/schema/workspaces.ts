import { index, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { AuditAction } from '@/lib/contract/workspaces';
import { membershipRole, users, workspaces } from './accounts';

/** Somebody asked into a workspace. The token of the link is kept as its SHA-256 digest; it works once. */
export const workspaceInvites = pgTable(
  'workspace_invites',
  {
    id: uuid().primaryKey().defaultRandom(),
    workspaceId: uuid('workspace_id')
      .notNull()
      .references(() => workspaces.id, { onDelete: 'cascade' }),
    role: membershipRole().notNull(),
    /** Who it is for; null for whoever has the link. */
    email: text(),
    tokenHash: text('token_hash').notNull().unique(),
    tokenHint: text('token_hint').notNull(),
    createdBy: uuid('created_by').references(() => users.id, { onDelete: 'set null' }),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
    revokedAt: timestamp('revoked_at', { withTimezone: true }),
    acceptedAt: timestamp('accepted_at', { withTimezone: true }),
  },
  (table) => [index('workspace_invites_workspace_index').on(table.workspaceId, table.createdAt.desc())],
);

/**
 * What was done to a workspace, its members and its datasets. A trigger lets rows only be added; people are kept by the names they
 * had, so that no later change of an account changes what is told of then.
 */
export const workspaceEvents = pgTable(
  'workspace_events',
  {
    id: uuid().primaryKey().defaultRandom(),
    workspaceId: uuid('workspace_id')
      .notNull()
      .references(() => workspaces.id, { onDelete: 'cascade' }),
    action: text().$type<AuditAction>().notNull(),
    actorId: uuid('actor_id').notNull(),
    actorName: text('actor_name').notNull(),
    actorEmail: text('actor_email').notNull(),
    /** Who or what it was done to: a person, an e-mail address, a file name. */
    subject: text(),
    before: text(),
    after: text(),
    /** How many datasets got another owner by it, and whom. */
    datasetsMoved: integer('datasets_moved'),
    newOwner: text('new_owner'),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [index('workspace_events_workspace_index').on(table.workspaceId, table.createdAt.desc())],
);
