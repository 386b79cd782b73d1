import { sql } from 'drizzle-orm';
import { check, index, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { ShareKind } from '@/lib/contract/sharing';
import { users } from './accounts';
import { charts } from './charts';
import { comparisons } from './comparisons';
import { uploadJobs } from './jobs';

/** A link that shows a chart, a dashboard or a comparison to anybody who has it. The token is kept as its SHA-256 digest. */
export const shareLinks = pgTable(
  'share_links',
  {
    id: uuid().primaryKey().defaultRandom(),
    kind: text().$type<ShareKind>().notNull(),
    jobId: uuid('job_id')
      .notNull()
      .references(() => uploadJobs.id, { onDelete: 'cascade' }),
    /** What is shown; both null for the dashboard of the job. */
    chartId: uuid('chart_id').references(() => charts.id, { onDelete: 'cascade' }),
    comparisonId: uuid('comparison_id').references(() => comparisons.id, { onDelete: 'cascade' }),
    tokenHash: text('token_hash').notNull().unique(),
    tokenHint: text('token_hint').notNull(),
    passwordHash: text('password_hash'),
    expiresAt: timestamp('expires_at', { withTimezone: true }),
    revokedAt: timestamp('revoked_at', { withTimezone: true }),
    viewCount: integer('view_count').notNull().default(0),
    lastViewedAt: timestamp('last_viewed_at', { withTimezone: true }),
    createdBy: uuid('created_by').references(() => users.id, { onDelete: 'set null' }),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    index('share_links_job_index').on(table.jobId),
    index('share_links_chart_index').on(table.chartId),
    index('share_links_comparison_index').on(table.comparisonId),
    check('share_links_kind_check', sql`(${table.kind} = 'chart') = (${table.chartId} IS NOT NULL)`),
    check('share_links_comparison_check', sql`(${table.kind} = 'comparison') = (${table.comparisonId} IS NOT NULL)`),
  ],
);
