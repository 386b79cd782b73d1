import { boolean, index, integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { ChartSpec } from '@/lib/charts/spec';
import type { AnalystSource } from '@/lib/contract/charts';
import type { Insight } from '@/lib/insights/insight';
import { users } from './accounts';
import { charts } from './charts';
import { uploadJobs } from './jobs';

/** What is said about a chart, or stands out of a dataset: facts, and the order they are told in; no sentence is stored. */
export const insights = pgTable(
  'insights',
  {
    id: uuid().primaryKey().defaultRandom(),
    jobId: uuid('job_id')
      .notNull()
      .references(() => uploadJobs.id, { onDelete: 'cascade' }),
    /** The kept chart it explains; null for what stands out of the dataset. */
    chartId: uuid('chart_id').references(() => charts.id, { onDelete: 'cascade' }),
    /** The chart that shows it. */
    spec: jsonb().$type<ChartSpec>().notNull(),
    /** Version of the data it was computed from. */
    version: integer().notNull(),
    insight: jsonb().$type<Insight>().notNull(),
    source: text().$type<AnalystSource>().notNull(),
    /** Why a model that was asked is not the one that tells it. */
    fallbackReason: text('fallback_reason'),
    /** Its place among what stands out, 0 first. */
    place: integer().notNull().default(0),
    /** Digest of what it says, so that what stood out before does not come as new. */
    key: text().notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    index('insights_job_index').on(table.jobId, table.createdAt.desc()),
    index('insights_chart_index').on(table.chartId),
  ],
);

/** What a person thinks of an insight, and whether they have seen it. */
export const insightReactions = pgTable(
  'insight_reactions',
  {
    insightId: uuid('insight_id')
      .notNull()
      .references(() => insights.id, { onDelete: 'cascade' }),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    /** Thumb up or down; null when it was only seen. */
    isHelpful: boolean('is_helpful'),
    reason: text(),
    updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.insightId, table.userId] })],
);
