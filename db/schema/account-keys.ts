import { index, pgEnum, pgTable, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import { users } from './accounts';

/** What a link that was mailed, or handed over by an operator, lets its holder do to an account, once. */
export const accountLinkPurpose = pgEnum('account_link_purpose', ['reset_password', 'verify_email']);

/** Links to an account. The token is kept as its SHA-256 digest; what was used is deleted. */
export const accountLinks = pgTable(
  'account_links',
  {
    id: uuid().primaryKey().defaultRandom(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    purpose: accountLinkPurpose().notNull(),
    /** The address that it was mailed to, so that whoever has it reads the mail of it; null for one that an operator hands over. */
    email: text(),
    tokenHash: text('token_hash').notNull().unique(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
  },
  (table) => [index('account_links_user_index').on(table.userId)],
);

export const tokenScope = pgEnum('token_scope', ['read', 'clean', 'admin']);

/** Tokens that people give to their programs. Kept as SHA-256 digests. */
export const apiTokens = pgTable(
  'api_tokens',
  {
    id: uuid().primaryKey().defaultRandom(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    name: text().notNull(),
    scope: tokenScope().notNull(),
    tokenHash: text('token_hash').notNull().unique(),
    tokenHint: text('token_hint').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    /** Null for one that works until it is revoked. */
    expiresAt: timestamp('expires_at', { withTimezone: true }),
    lastUsedAt: timestamp('last_used_at', { withTimezone: true }),
  },
  (table) => [index('api_tokens_user_index').on(table.userId)],
);

/** Who somebody is elsewhere, where they sign in. A person is known by the issuer and its name for them, never by an e-mail address. */
export const identities = pgTable(
  'identities',
  {
    id: uuid().primaryKey().defaultRandom(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    provider: text().$type<'oidc' | 'google' | 'github'>().notNull(),
    issuer: text().notNull(),
    subject: text().notNull(),
    /** As the provider told when it was connected; shown, never looked up. */
    email: text(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    lastUsedAt: timestamp('last_used_at', { withTimezone: true }),
  },
  (table) => [
    unique('identities_issuer_subject_unique').on(table.issuer, table.subject),
    index('identities_user_index').on(table.userId),
  ],
);
