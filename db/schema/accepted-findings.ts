import { jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core';
import type { Finding } from '@/lib/findings/finding';
import { uploadJobs } from './jobs';

/** What findings said that somebody accepted: once repaired, they are found no more. Which of them hold is in the recipe. */
export const acceptedFindings = pgTable(
  'accepted_findings',
  {
    jobId: uuid('job_id')
      .notNull()
      .references(() => uploadJobs.id, { onDelete: 'cascade' }),
    findingId: text('finding_id').notNull(),
    finding: jsonb().$type<Finding>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.jobId, table.findingId] })],
);
