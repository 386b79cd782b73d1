import { type AnyPgColumn, index, integer, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { Anchor, ColumnRef } from '@/lib/annotations';
import type { NotificationKind } from '@/lib/contract/notifications';
import { users } from './accounts';
import { charts } from './charts';
import { uploadJobs } from './jobs';

/**
 * What people write on a dataset and its charts. What it is on is kept as it was at writing, and looked for anew when the data changed;
 * answers have what they answer instead.
 */
export const annotations = pgTable(
  'annotations',
  {
    id: uuid().primaryKey().defaultRandom(),
    jobId: uuid('job_id')
      .notNull()
      .references(() => uploadJobs.id, { onDelete: 'cascade' }),
    /** The kept chart it is on; null for what is on the dashboard or on the table. */
    chartId: uuid('chart_id').references(() => charts.id, { onDelete: 'cascade' }),
    /** The annotation it answers. */
    parentId: uuid('parent_id').references((): AnyPgColumn => annotations.id, { onDelete: 'cascade' }),
    /** Null for answers, and for those of before there were anchors. */
    anchor: jsonb().$type<Anchor>(),
    /** Version of the data the anchor was made from. */
    version: integer().notNull().default(0),
    /** The point of one without an anchor: where it was, what made it that point, and what it was called. */
    dataPointIndex: integer('data_point_index'),
    pointKey: text('point_key'),
    pointLabel: text('point_label'),
    text: text().notNull(),
    /** Ids of the people it mentions. */
    mentions: jsonb().$type<string[]>().notNull().default([]),
    authorId: uuid('author_id').references(() => users.id, { onDelete: 'set null' }),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    editedAt: timestamp('edited_at', { withTimezone: true }),
    resolvedAt: timestamp('resolved_at', { withTimezone: true }),
    resolvedBy: uuid('resolved_by').references(() => users.id, { onDelete: 'set null' }),
    /** Set for one that was deleted and stays, without its text, because others answered it. */
    deletedAt: timestamp('deleted_at', { withTimezone: true }),
  },
  (table) => [
    index('annotations_chart_index').on(table.chartId, table.createdAt),
    index('annotations_job_index').on(table.jobId, table.createdAt),
    index('annotations_parent_index').on(table.parentId),
  ],
);

/** A column of another dataset whose rows are drawn on the time axis of a chart: campaigns, releases, holidays. */
export const eventSources = pgTable(
  'event_sources',
  {
    id: uuid().primaryKey().defaultRandom(),
    chartId: uuid('chart_id')
      .notNull()
      .references(() => charts.id, { onDelete: 'cascade' }),
    /** The dataset of the events, of the same workspace. */
    jobId: uuid('job_id')
      .notNull()
      .references(() => uploadJobs.id, { onDelete: 'cascade' }),
    time: jsonb().$type<ColumnRef>().notNull(),
    label: jsonb().$type<ColumnRef>(),
    createdBy: uuid('created_by').references(() => users.id, { onDelete: 'set null' }),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
  },
  (table) => [index('event_sources_chart_index').on(table.chartId), index('event_sources_job_index').on(table.jobId)],
);

/** Something that was written and concerns a person. */
export const notifications = pgTable(
  'notifications',
  {
    id: uuid().primaryKey().defaultRandom(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    annotationId: uuid('annotation_id')
      .notNull()
      .references(() => annotations.id, { onDelete: 'cascade' }),
    kind: text().$type<NotificationKind>().notNull(),
    actorId: uuid('actor_id').references(() => users.id, { onDelete: 'set null' }),
    createdAt: timestamp('created_at', { withTimezone: true }).notNull().defaultNow(),
    seenAt: timestamp('seen_at', { withTimezone: true }),
    /** When it went out by mail. */
    mailedAt: timestamp('mailed_at', { withTimezone: true }),
  },
  (table) => [
    index('notifications_user_index').on(table.userId, table.createdAt.desc()),
    index('notifications_annotation_index').on(table.annotationId),
  ],
);
