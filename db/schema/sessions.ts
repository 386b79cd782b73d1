import { index, pgEnum, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import { users } from './accounts';

/** `browser`: the session of a cookie. `api`: what an e-mail address and a password gave to a program, with all its refresh tokens. */
export const sessionKind = pgEnum('session_kind', ['browser', 'api']);

/** Who is signed in where. A cookie or an access token that names a session which is not here any more is worth nothing. */
export const sessions = pgTable(
  'sessions',
  {
    id: uuid().primaryKey().defaultRandom(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    kind: sessionKind().notNull(),
    /** As the client called itself, and where it came from. */
    userAgent: text('user_agent'),
    address: text(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    lastSeenAt: timestamp('last_seen_at', { withTimezone: true }).notNull().defaultNow(),
    /** Ends then, if nothing was asked with it before. Moves with each use, never past `expires_at`. */
    idleUntil: timestamp('idle_until', { withTimezone: true }).notNull(),
    expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
  },
  (table) => [index('sessions_user_index').on(table.userId)],
);

/** Refresh tokens are stored as SHA-256 digests; one works once, and its reuse ends the session it belongs to. */
export const refreshTokens = pgTable(
  'refresh_tokens',
  {
    id: uuid().primaryKey().defaultRandom(),
    sessionId: uuid('session_id')
      .notNull()
      .references(() => sessions.id, { onDelete: 'cascade' }),
    tokenHash: text('token_hash').notNull().unique(),
    expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
    usedAt: timestamp('used_at', { withTimezone: true }),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [index('refresh_tokens_session_index').on(table.sessionId)],
);
