import { z } from 'zod';
import { time } from './common';

const MOST_TEXT = 2000;
const MOST_MENTIONS = 20;

const text = z.string().trim().min(1, 'must not be empty').max(MOST_TEXT, `must have at most ${MOST_TEXT} characters`);
const mentions = z.array(z.uuid()).max(MOST_MENTIONS, `must be at most ${MOST_MENTIONS} people`);
const index = z.number().int().min(0);

const pointSchema = z.strictObject({ on: z.literal('point'), index, series: index.nullish() });
const intervalSchema = z.strictObject({ on: z.literal('interval'), from: index, to: index });
const bandSchema = z.strictObject({ on: z.literal('band'), from: z.number(), to: z.number() });
const wholeChartSchema = z.strictObject({ on: z.literal('chart') });

/** A place of a chart: points by their places in its `data`, series by theirs in `config.series`. */
export const chartPlaceSchema = z.discriminatedUnion('on', [pointSchema, intervalSchema, bandSchema, wholeChartSchema]);
export type ChartPlaceJson = z.output<typeof chartPlaceSchema>;

/** A place of a dataset that is on no chart: columns by id or name, rows as in the file, from 0. */
export const datasetPlaceSchema = z.discriminatedUnion('on', [
  z.strictObject({ on: z.literal('dashboard') }),
  z.strictObject({ on: z.literal('column'), column: z.string().min(1) }),
  z.strictObject({ on: z.literal('cell'), column: z.string().min(1), row: index }),
]);
export type DatasetPlaceJson = z.output<typeof datasetPlaceSchema>;

/** A point by its place in the chart's `data`, or any place of the chart. */
export const annotationBody = z
  .strictObject({
    data_point_index: index.optional(),
    place: chartPlaceSchema.optional(),
    text,
    mentions: mentions.default([]),
  })
  .refine(({ data_point_index, place }) => (data_point_index === undefined) !== (place === undefined), {
    path: ['data_point_index'],
    message: 'Say where: data_point_index, or place',
  });
export type NewAnnotationJson = z.input<typeof annotationBody>;

export const datasetAnnotationBody = z.strictObject({
  place: datasetPlaceSchema,
  text,
  mentions: mentions.default([]),
});
export type NewDatasetAnnotationJson = z.input<typeof datasetAnnotationBody>;

export const replyBody = z.strictObject({ text, mentions: mentions.default([]) });

/** A new text; done or not; or where it is from now on: where it is found, with the values of today, or where is suggested. */
export const annotationChangeBody = z
  .strictObject({
    text: text.optional(),
    mentions: mentions.optional(),
    is_resolved: z.boolean().optional(),
    place: z.enum(['current', 'suggested']).optional(),
  })
  .refine((body) => body.text !== undefined || body.mentions === undefined, {
    path: ['mentions'],
    message: 'belong to a text',
  })
  .refine((body) => Object.values(body).some((value) => value !== undefined), 'Say what is to be changed.');
export type AnnotationChangeJson = z.input<typeof annotationChangeBody>;

const personSchema = z.strictObject({ id: z.string(), name: z.string() });
export type PersonJson = z.output<typeof personSchema>;
export const peopleSchema = z.array(personSchema);

export const ANNOTATION_STATES = ['exact', 'moved', 'changed', 'detached'] as const;

const tableLocations = [
  z.strictObject({ on: z.literal('dashboard') }),
  z.strictObject({ on: z.literal('column'), column_id: z.string() }),
  z.strictObject({ on: z.literal('cell'), column_id: z.string(), row: z.number() }),
] as const;

const locationSchema = z.discriminatedUnion('on', [
  z.strictObject({ on: z.literal('point'), index: z.number(), series: z.number().nullable() }),
  intervalSchema,
  bandSchema,
  wholeChartSchema,
  ...tableLocations,
]);
export type LocationJson = z.output<typeof locationSchema>;

const changeSchema = z.strictObject({
  of: z.string(),
  name: z.string().nullable(),
  before: z.union([z.number(), z.string()]).nullable(),
  after: z.union([z.number(), z.string()]).nullable(),
});

export const annotationSchema = z.strictObject({
  annotation_id: z.uuid(),
  job_id: z.uuid(),
  /** Null for what is on the dashboard or on the table. */
  chart_id: z.uuid().nullable(),
  /** The annotation it answers; null for the first of a thread. */
  parent_id: z.uuid().nullable(),
  /** Place in the chart's `data`; null for what is on no point, and when the chart no longer has it. */
  data_point_index: z.number().nullable(),
  /** What it is on was called when it was written: "Lyon", "Mar 2024 to May 2024". */
  point_label: z.string(),
  /** What that is called now. */
  place_label: z.string(),
  on: z.enum(['point', 'interval', 'band', 'chart', 'dashboard', 'column', 'cell']),
  /** Where it is now; null when there is no such place any more, and for answers. */
  at: locationSchema.nullable(),
  state: z.enum(ANNOTATION_STATES),
  /** What is told about the state, in sentences; none for one that is where it was. */
  state_notes: z.array(z.string()),
  /** Values that are others than at writing. */
  changes: z.array(changeSchema),
  /** The nearest place there is, for one that is detached. */
  suggestion: z.strictObject({ at: locationSchema, label: z.string() }).nullable(),
  text: z.string(),
  mentions: z.array(personSchema),
  author: personSchema.nullable(),
  is_own: z.boolean(),
  created_at: time,
  edited_at: time.nullable(),
  resolved_at: time.nullable(),
  resolved_by: personSchema.nullable(),
  /** It was deleted; its place is kept for its answers. */
  is_deleted: z.boolean(),
});
export type AnnotationJson = z.output<typeof annotationSchema>;

export const eventSourceBody = z.strictObject({
  job_id: z.uuid(),
  /** When things happened: a column of dates, by id or name. */
  time_col: z.string().min(1),
  /** What happened; without, the events have no names. */
  label_col: z.string().min(1).nullish(),
});
export type NewEventSourceJson = z.input<typeof eventSourceBody>;

export const eventSourceParams = z.object({ id: z.uuid(), source_id: z.uuid() });

export const eventSourceSchema = z.strictObject({
  event_source_id: z.uuid(),
  chart_id: z.uuid(),
  job_id: z.uuid(),
  filename: z.string(),
  time_col: z.string(),
  label_col: z.string().nullable(),
  /** The events in the order of time; `at` in milliseconds UTC of the calendar as written. */
  events: z.array(z.strictObject({ at: z.number(), label: z.string() })),
  /** How many there are; more than are listed when there are too many. */
  total: z.number(),
  /** Why there are none: a column is gone, or is no time any more. */
  problem: z.string().nullable(),
});
export type EventSourceJson = z.output<typeof eventSourceSchema>;
