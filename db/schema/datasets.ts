import { boolean, integer, jsonb, pgTable, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core';
import type { StepFacts } from '@/lib/cleaning/changes/model';
import type { QualityFacts } from '@/lib/cleaning/quality-facts';
import type { CleaningSummaryJson } from '@/lib/contract/quality';
import type { TrustFacts } from '@/lib/findings/trust';
import type { ColumnProfile } from '@/lib/tabular/profile';
import { users } from './accounts';
import { uploadJobs } from './jobs';
import type { VersionAction } from './version-action';

/** One row per published version of a cleaned dataset. Tables and change logs lie in the blob store under the keys kept here. */
export const cleanedDatasets = pgTable(
  'cleaned_datasets',
  {
    id: uuid().primaryKey().defaultRandom(),
    jobId: uuid('job_id')
      .notNull()
      .references(() => uploadJobs.id, { onDelete: 'cascade' }),
    version: integer().notNull(),
    sourceTableKey: text('source_table_key').notNull(),
    tableKey: text('table_key').notNull(),
    /** Change-log files in recipe order. */
    changeKeys: jsonb('change_keys').$type<string[]>().notNull(),
    /** When each of those changes was first published, ISO 8601. */
    changeTimes: jsonb('change_times').$type<string[]>(),
    summary: jsonb().$type<Omit<CleaningSummaryJson, 'quality' | 'version' | 'trust'>>().notNull(),
    quality: jsonb().$type<CleaningSummaryJson['quality']>().notNull(),
    /** What the scores of the source and of this version were computed from. */
    qualityFacts: jsonb('quality_facts').$type<{ before: QualityFacts; after: QualityFacts }>(),
    profile: jsonb().$type<ColumnProfile[]>().notNull(),
    /** How far the data can be trusted, once it was looked through. */
    trust: jsonb().$type<TrustFacts>(),
    rowCount: integer('row_count').notNull(),
    columnCount: integer('column_count').notNull(),
    action: text().$type<VersionAction>().notNull().default('upload'),
    createdBy: uuid('created_by').references(() => users.id, { onDelete: 'set null' }),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [unique('cleaned_datasets_version_unique').on(table.jobId, table.version)],
);

/** The recipe of a version, one row per operation in order, with what it did. */
export const cleaningOperations = pgTable(
  'cleaning_operations',
  {
    id: uuid().primaryKey().defaultRandom(),
    datasetId: uuid('dataset_id')
      .notNull()
      .references(() => cleanedDatasets.id, { onDelete: 'cascade' }),
    position: integer().notNull(),
    operation: text().notNull(),
    params: jsonb().$type<Record<string, unknown>>().notNull(),
    enabled: boolean().notNull().default(true),
    changeCount: integer('change_count').notNull(),
    /** What it did, as facts: sentences are made of them where they are shown. */
    facts: jsonb().$type<StepFacts>().notNull(),
  },
  (table) => [unique('cleaning_operations_position_unique').on(table.datasetId, table.position)],
);
