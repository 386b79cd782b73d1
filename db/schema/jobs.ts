import {
  bigint,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgEnum,
  pgTable,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import type { History } from '@/lib/cleaning/history';
import type { Step } from '@/lib/cleaning/recipe';
import type { Derivation, ParentVersion } from '@/lib/shape/parents';
import type { ReadingOptions } from '@/lib/tabular/read';
import { users, workspaces } from './accounts';
import type { VersionAction } from './version-action';

/** Which versions can be gone back and forth to, each by its number. */
export type VersionHistory = History<number>;

/** A recipe that was asked for and is being run. Until it is published the version before stays current. */
export interface PendingRecipe {
  /** Names the request, so that only its own run can end it. */
  id: string;
  recipe: Step[];
  /** The version it changes, and the one it will become. */
  base: number;
  version: number;
  history: VersionHistory;
  action: VersionAction;
  /** The source it is for, where that is not the one of `base`. */
  sourceTableKey?: string;
  /** How the file is to be read to get that source, until that has been done. */
  reading?: ReadingOptions;
  /** The versions a derived dataset is to be made of to get that source, until that has been done. */
  parents?: ParentVersion[];
  /** Null where the account of who made the version it follows is gone. */
  requestedBy: string | null;
  /** ISO 8601, UTC. */
  requestedAt: string;
}

export const jobStatus = pgEnum('job_status', ['pending', 'processing', 'completed', 'failed']);

export const uploadJobs = pgTable(
  'upload_jobs',
  {
    id: uuid().primaryKey().defaultRandom(),
    workspaceId: uuid('workspace_id')
      .notNull()
      .references(() => workspaces.id, { onDelete: 'cascade' }),
    createdBy: uuid('created_by').references(() => users.id, { onDelete: 'set null' }),
    /** Who answers for the dataset now: at first who uploaded it. */
    ownerId: uuid('owner_id').references(() => users.id, { onDelete: 'set null' }),
    filename: text().notNull(),
    fileSize: bigint('file_size', { mode: 'number' }).notNull(),
    fileType: text('file_type').notNull(),
    /** Storage prefix under which everything of this job lies; random, never derived from the file name. */
    storagePrefix: text('storage_prefix').notNull(),
    status: jobStatus().notNull().default('pending'),
    stage: text().notNull().default('pending'),
    progress: integer().notNull().default(0),
    errorMessage: text('error_message'),
    /** Cleaning and reading options as sent with the upload. */
    options: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    rowCount: integer('row_count'),
    columnCount: integer('column_count'),
    qualityScore: doublePrecision('quality_score'),
    qualityScoreBefore: doublePrecision('quality_score_before'),
    /** Share of the cells without open findings, 0–1; null until the current version was looked through. */
    trust: doublePrecision(),
    /** Current version of the cleaned dataset; 0 until the first is published. */
    version: integer().notNull().default(0),
    /** Null until something was changed after version 1. */
    history: jsonb().$type<VersionHistory>(),
    pending: jsonb().$type<PendingRecipe>(),
    /** How it is made of its `datasetParents`; null for what was uploaded. `follows`: by itself, whenever they have a new version. */
    derivation: jsonb().$type<Derivation>(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    processedAt: timestamp('processed_at', { withTimezone: true }),
  },
  (table) => [index('upload_jobs_workspace_index').on(table.workspaceId, table.createdAt.desc())],
);

/**
 * The run of a job that counts. A row of its own, as it is written every few seconds while a job runs, which concerns nobody who
 * follows the job.
 */
export const jobRuns = pgTable('job_runs', {
  jobId: uuid('job_id')
    .primaryKey()
    .references(() => uploadJobs.id, { onDelete: 'cascade' }),
  /** Grows with every run that is begun for the job: what an earlier one still does is void. */
  attempt: integer().notNull().default(1),
  /** How often the same work was begun again because its run was silent. */
  restarts: integer().notNull().default(0),
  /** When the run was last heard of. */
  heartbeatAt: timestamp('heartbeat_at', { withTimezone: true }).notNull().defaultNow(),
});
