import { sql } from 'drizzle-orm';
import { boolean, index, pgEnum, pgTable, primaryKey, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core';

export const membershipRole = pgEnum('membership_role', ['viewer', 'analyst', 'admin']);

export const accountPlan = pgEnum('account_plan', ['free', 'premium']);

export const users = pgTable(
  'users',
  {
    id: uuid().primaryKey().defaultRandom(),
    email: text().notNull(),
    /** When somebody showed that this address is theirs; null as long as nobody did. */
    emailVerifiedAt: timestamp('email_verified_at', { withTimezone: true }),
    name: text().notNull(),
    /** Null for somebody who signs in by other ways alone. */
    passwordHash: text('password_hash'),
    /** How many requests an hour their tokens may make. An operator decides. */
    plan: accountPlan().notNull().default('free'),
    /** The way to clean chosen last: a preset there always is, or the id of a saved one. Null until one was chosen. */
    preset: text(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [uniqueIndex('users_email_unique').on(sql`lower(${table.email})`)],
);

export const workspaces = pgTable('workspaces', {
  id: uuid().primaryKey().defaultRandom(),
  name: text().notNull(),
  /** Whose own workspace it is: made with the account, and never without its person. Null for one that was created. */
  personalOf: uuid('personal_of')
    .unique()
    .references(() => users.id, { onDelete: 'set null' }),
  /** Whether a configured language model may be told about its datasets. */
  allowsModel: boolean('allows_model').notNull().default(true),
  /** Whether links may show its charts, dashboards and comparisons to people without an account. */
  allowsLinks: boolean('allows_links').notNull().default(true),
  /** The way to clean offered to who has not chosen one; null for the standard. */
  defaultPreset: text('default_preset'),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
});

export const memberships = pgTable(
  'memberships',
  {
    workspaceId: uuid('workspace_id')
      .notNull()
      .references(() => workspaces.id, { onDelete: 'cascade' }),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    role: membershipRole().notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.workspaceId, table.userId] }),
    index('memberships_user_index').on(table.userId),
  ],
);
