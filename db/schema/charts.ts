import { boolean, index, integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { PreparedChart } from '@/lib/charts/chart';
import type { ChartSpec } from '@/lib/charts/spec';
import type { AnalystSource } from '@/lib/contract/charts';
import type { DashboardItemJson } from '@/lib/contract/dashboards';
import type { GoalCategory } from '@/lib/contract/goals';
import { users } from './accounts';
import { uploadJobs } from './jobs';

/** What a person wants to find out, one per dataset. */
export const goals = pgTable('goals', {
  jobId: uuid('job_id')
    .primaryKey()
    .references(() => uploadJobs.id, { onDelete: 'cascade' }),
  text: text().notNull(),
  category: text().$type<GoalCategory>().notNull(),
  createdBy: uuid('created_by').references(() => users.id, { onDelete: 'set null' }),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().defaultNow(),
});

/** A kept chart: what it shows, and how that last looked. */
export const charts = pgTable(
  'charts',
  {
    id: uuid().primaryKey().defaultRandom(),
    jobId: uuid('job_id')
      .notNull()
      .references(() => uploadJobs.id, { onDelete: 'cascade' }),
    spec: jsonb().$type<ChartSpec>().notNull(),
    /** The chart as prepared from version `dataVersion`; prepared anew when the data has another one. */
    prepared: jsonb().$type<PreparedChart>().notNull(),
    dataVersion: integer('data_version').notNull(),
    /** Why it could not be prepared from a later version: the version, and a sentence. */
    outdated: jsonb().$type<{ version: number; reason: string }>(),
    isRecommended: boolean('is_recommended').notNull().default(false),
    reasoning: text(),
    createdBy: uuid('created_by').references(() => users.id, { onDelete: 'set null' }),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [index('charts_job_index').on(table.jobId, table.createdAt.desc())],
);

/** A recommendation as stored: enough to prepare and to explain the chart. */
export interface StoredRecommendation {
  spec: ChartSpec;
  title: string;
  score: number;
  reasoning: string;
}

/** Recommendations already made for a version of the data and a goal. */
export const chartRecommendations = pgTable(
  'chart_recommendations',
  {
    jobId: uuid('job_id')
      .notNull()
      .references(() => uploadJobs.id, { onDelete: 'cascade' }),
    version: integer().notNull(),
    /** Digest of the goal and of who was to answer. */
    key: text().notNull(),
    source: text().$type<AnalystSource>().notNull(),
    fallbackReason: text('fallback_reason'),
    items: jsonb().$type<StoredRecommendation[]>().notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.jobId, table.version, table.key] })],
);

/** How the kept charts of a dataset are arranged. */
export const dashboards = pgTable('dashboards', {
  jobId: uuid('job_id')
    .primaryKey()
    .references(() => uploadJobs.id, { onDelete: 'cascade' }),
  title: text().notNull(),
  items: jsonb().$type<DashboardItemJson[]>().notNull(),
  version: integer().notNull().default(1),
  updatedAt: timestamp('updated_at', { withTimezone: true }).notNull().defaultNow(),
});
