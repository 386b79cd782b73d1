import { z } from 'zod';
import { AGGREGATES } from '@/lib/charts/spec';
import { pageQuery, time } from './common';

/** More periods are a table of their own. */
export const MOST_PERIODS = 36;
const columnName = z.string().min(1).max(1000);

/** Datasets of one thing, oldest first, or in any order with `order: "by_name"`. */
export const newSeriesBody = z.strictObject({
  job_ids: z.array(z.uuid()).min(2).max(MOST_PERIODS),
  order: z.enum(['given', 'by_name']).default('given'),
});
export type NewSeries = z.output<typeof newSeriesBody>;

export const seriesListQuery = pageQuery.extend({ job_id: z.uuid().optional() });

export const seriesListSchema = z.array(
  z.strictObject({
    series_id: z.uuid(),
    /** The first period's. */
    filename: z.string(),
    period_count: z.number(),
    created_at: time,
  }),
);
export type SeriesListJson = z.output<typeof seriesListSchema>;

const columnSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  label: z.string(),
  unit: z.string().nullable(),
});

export const seriesSchema = z.strictObject({
  series_id: z.uuid(),
  /** Of the first period, which name those of all. */
  columns: z.array(columnSchema),
  /** Names of columns whose values divide the rows of all periods into groups. */
  group_columns: z.array(z.string()),
  /** Oldest first. */
  periods: z.array(
    z.strictObject({
      job_id: z.uuid(),
      filename: z.string(),
      /** The time its name says (`2024-03`), or its name. */
      label: z.string(),
      version: z.number(),
      row_count: z.number(),
      columns: z.array(columnSchema),
      /** By name of the first period's column; of the first period itself every column is its own. */
      header_mapping: z.record(z.string(), z.string()),
      /** Names of the first period's columns it lacks. */
      missing: z.array(z.string()),
    }),
  ),
  created_at: time,
});
export type SeriesJson = z.output<typeof seriesSchema>;

/** One period's mapping: by name or id of the first period's column the name or id of its own. */
export const confirmSeriesBody = z.strictObject({ job_id: z.uuid(), mapping: z.record(columnName, columnName) });
export type ConfirmSeries = z.output<typeof confirmSeriesBody>;

export const seriesLinesQuery = z.object({
  /** Columns of the first period, as for deltas. */
  group_by: z.string().max(3000).optional(),
});

const values = z.array(z.number().nullable());

export const seriesLineSchema = z.strictObject({
  /** Name of the first period's column; null where rows are counted. */
  column: z.string().nullable(),
  aggregate: z.enum(AGGREGATES),
  group: z.array(z.string().nullable()).nullable(),
  /** One for each period; null without values, or where the period lacks the column. */
  values,
  /** Percent of the period before; the first is null. */
  change_pct: values,
  gaps: z.array(z.enum(['zero_before', 'none_before', 'none_after', 'sign_turned']).nullable()),
  n: z.array(z.number()),
});
export const seriesLinesSchema = z.array(seriesLineSchema);
export type SeriesLineJson = z.output<typeof seriesLineSchema>;
