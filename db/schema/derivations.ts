import { index, integer, pgTable, primaryKey, uuid } from 'drizzle-orm/pg-core';
import { uploadJobs } from './jobs';

/** The datasets a derived one is made of, in the order its shape speaks of them. */
export const datasetParents = pgTable(
  'dataset_parents',
  {
    jobId: uuid('job_id')
      .notNull()
      .references(() => uploadJobs.id, { onDelete: 'cascade' }),
    position: integer().notNull(),
    /** Null once it was deleted. */
    parentId: uuid('parent_id').references(() => uploadJobs.id, { onDelete: 'set null' }),
  },
  (table) => [
    primaryKey({ columns: [table.jobId, table.position] }),
    index('dataset_parents_parent_index').on(table.parentId),
  ],
);
