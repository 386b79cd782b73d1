import { index, integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { Aggregate } from '@/lib/charts/spec';
import type { ColumnMatch, ColumnPair, MatchCandidate } from '@/lib/comparison';
import type { AnalystSource } from '@/lib/contract/charts';
import type { ComparisonStatus } from '@/lib/contract/comparison';
import type { Insight } from '@/lib/insights/insight';
import { users, workspaces } from './accounts';
import { uploadJobs } from './jobs';

/** Which columns were proposed to belong together, and what else each of the first may be. */
export interface StoredProposal {
  matches: readonly ColumnMatch[];
  candidates: Readonly<Record<string, readonly MatchCandidate[]>>;
}

/** What a person settled about how two periods are compared, by id of the column in the first. */
export interface ComparisonSettings {
  /** What one unit of the second is worth in the first's. */
  factors?: Record<string, number>;
  aggregates?: Record<string, Aggregate>;
}

/** Two data sets of one thing, compared. Columns are known by their ids. */
export const comparisons = pgTable(
  'comparisons',
  {
    id: uuid().primaryKey().defaultRandom(),
    workspaceId: uuid('workspace_id')
      .notNull()
      .references(() => workspaces.id, { onDelete: 'cascade' }),
    jobId1: uuid('job_id_1')
      .notNull()
      .references(() => uploadJobs.id, { onDelete: 'cascade' }),
    jobId2: uuid('job_id_2')
      .notNull()
      .references(() => uploadJobs.id, { onDelete: 'cascade' }),
    status: text().$type<ComparisonStatus>().notNull().default('proposed'),
    proposal: jsonb().$type<StoredProposal>().notNull(),
    mapping: jsonb().$type<readonly ColumnPair[]>().notNull(),
    settings: jsonb().$type<ComparisonSettings>().notNull().default({}),
    createdBy: uuid('created_by').references(() => users.id, { onDelete: 'set null' }),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    index('comparisons_workspace_index').on(table.workspaceId, table.createdAt.desc()),
    index('comparisons_job_1_index').on(table.jobId1),
    index('comparisons_job_2_index').on(table.jobId2),
  ],
);

/** Data sets of one thing over time, oldest first: this one, whose columns name those of all, and its `seriesPeriods`. */
export const comparisonSeries = pgTable(
  'comparison_series',
  {
    id: uuid().primaryKey().defaultRandom(),
    workspaceId: uuid('workspace_id')
      .notNull()
      .references(() => workspaces.id, { onDelete: 'cascade' }),
    jobId: uuid('job_id')
      .notNull()
      .references(() => uploadJobs.id, { onDelete: 'cascade' }),
    createdBy: uuid('created_by').references(() => users.id, { onDelete: 'set null' }),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [
    index('comparison_series_workspace_index').on(table.workspaceId, table.createdAt.desc()),
    index('comparison_series_job_index').on(table.jobId),
  ],
);

/** The later periods of a series, and which of their columns are which of the first's. */
export const seriesPeriods = pgTable(
  'series_periods',
  {
    seriesId: uuid('series_id')
      .notNull()
      .references(() => comparisonSeries.id, { onDelete: 'cascade' }),
    position: integer().notNull(),
    jobId: uuid('job_id')
      .notNull()
      .references(() => uploadJobs.id, { onDelete: 'cascade' }),
    mapping: jsonb().$type<readonly ColumnPair[]>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.seriesId, table.position] }),
    index('series_periods_job_index').on(table.jobId),
  ],
);

/** What is said about a comparison, as about a chart: facts, and the order they are told in; no sentence is stored. */
export const comparisonInsights = pgTable('comparison_insights', {
  id: uuid().primaryKey().defaultRandom(),
  comparisonId: uuid('comparison_id')
    .notNull()
    .unique()
    .references(() => comparisons.id, { onDelete: 'cascade' }),
  /** Versions of the two datasets it was computed from. */
  version1: integer('version_1').notNull(),
  version2: integer('version_2').notNull(),
  /** Digest of the mapping and its settings, to see when they became others. */
  mappedAs: text('mapped_as').notNull(),
  insight: jsonb().$type<Insight>().notNull(),
  source: text().$type<AnalystSource>().notNull(),
  fallbackReason: text('fallback_reason'),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
});

/** Headers that somebody of a workspace confirmed to hold the same. */
export const confirmedPairs = pgTable(
  'confirmed_pairs',
  {
    workspaceId: uuid('workspace_id')
      .notNull()
      .references(() => workspaces.id, { onDelete: 'cascade' }),
    first: text().notNull(),
    second: text().notNull(),
    confirmedAt: timestamp('confirmed_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.workspaceId, table.first, table.second] })],
);
