import { integer, jsonb, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { QualityFacts } from '@/lib/cleaning/quality-facts';
import type { ParentVersion } from '@/lib/shape/parents';
import type { ShapeNote } from '@/lib/shape/shape';
import type { Reading, ReadingOptions } from '@/lib/tabular/read';
import { uploadJobs } from './jobs';

/** One row for each way the file of a job was read. A version names its source by the key of the table. */
export const sourceTables = pgTable(
  'source_tables',
  {
    jobId: uuid('job_id')
      .notNull()
      .references(() => uploadJobs.id, { onDelete: 'cascade' }),
    tableKey: text('table_key').notNull(),
    /** What a person decided about reading the file; the rest was detected. */
    options: jsonb().$type<ReadingOptions>().notNull(),
    /** How the file was read: dialect, encoding, sheet, skipped lines, odd rows. */
    reading: jsonb().$type<Reading>().notNull(),
    quality: jsonb().$type<QualityFacts>(),
    /** The versions it was made of, and what is to be known of that; null for what was read from a file. */
    parents: jsonb().$type<ParentVersion[]>(),
    shapeNotes: jsonb('shape_notes').$type<ShapeNote[]>(),
    rowCount: integer('row_count').notNull(),
    columnCount: integer('column_count').notNull(),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.jobId, table.tableKey] })],
);
