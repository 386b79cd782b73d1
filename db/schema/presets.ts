import { sql } from 'drizzle-orm';
import { jsonb, pgTable, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import type { Step } from '@/lib/cleaning/recipe';
import { users, workspaces } from './accounts';

/** Ways to clean that somebody saved: the steps of a recipe that any file can be cleaned by. */
export const cleaningPresets = pgTable(
  'cleaning_presets',
  {
    id: uuid().primaryKey().defaultRandom(),
    workspaceId: uuid('workspace_id')
      .notNull()
      .references(() => workspaces.id, { onDelete: 'cascade' }),
    createdBy: uuid('created_by').references(() => users.id, { onDelete: 'set null' }),
    name: text().notNull(),
    steps: jsonb().$type<Step[]>().notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [uniqueIndex('cleaning_presets_name_unique').on(table.workspaceId, sql`lower(${table.name})`)],
);
