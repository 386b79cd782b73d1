import { bigint, index, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { SecurityKind } from '@/lib/contract/security';
import { workspaces } from './accounts';

/**
 * Who came in, who was refused, whose links were opened, what admins did. A trigger lets rows only be added. People and workspaces are
 * kept by their ids alone, whatever becomes of them.
 */
export const securityEvents = pgTable(
  'security_events',
  {
    id: uuid().primaryKey().defaultRandom(),
    kind: text().$type<SecurityKind>().notNull(),
    /** Who it was, as far as that is known; an address that is no account's is not kept. */
    actorId: uuid('actor_id'),
    /** Which workspace it is about, if any. */
    workspaceId: uuid('workspace_id'),
    /** What it was done to: the pattern of a route, an id, the name of an action. */
    subject: text(),
    address: text(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    index('security_events_workspace_index').on(table.workspaceId, table.createdAt.desc()),
    index('security_events_actor_index').on(table.actorId, table.createdAt.desc()),
  ],
);

/** How long steps ran for the datasets of a workspace in a month, those that were deleted since included. */
export const workspaceUsage = pgTable(
  'workspace_usage',
  {
    workspaceId: uuid('workspace_id')
      .notNull()
      .references(() => workspaces.id, { onDelete: 'cascade' }),
    /** `2026-03`, UTC. */
    month: text().notNull(),
    processingMs: bigint('processing_ms', { mode: 'number' }).notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.month] })],
);
