import { z } from 'zod';
import { flag, pageQuery } from './common';
import { rowsOfViewQuery, viewQuery } from './filters';

/**
 * A page of the rows of a view, with what cleaning did to their cells when `marks=1`, and with the full values of columns that
 * say less now, each after its column, when `companions=1`.
 */
export const rowsQuery = pageQuery.extend(viewQuery.shape).extend({ marks: flag, companions: flag });

/** Where a row of the file stands in a view. */
export const findQuery = viewQuery.extend({ row: z.coerce.number().int().min(0) });

/** What there is in a column of a view to filter by. */
export const facetsQuery = rowsOfViewQuery.extend({
  column: z.string().min(1),
  search: z.string().max(1000).optional(),
  limit: z.coerce.number().int().min(1).max(1000).default(50),
});
export type FacetsQuery = z.output<typeof facetsQuery>;

export const rowsColumnSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  type: z.string(),
  unit: z.string().nullable(),
  /** The column whose full values these are. */
  companion_of: z.string().optional(),
});
export type RowsColumnJson = z.output<typeof rowsColumnSchema>;

/** Cells are numbers, text, or null when missing; `row_indices[i]` is the source row of `rows[i]`. */
export const rowsSchema = z.strictObject({
  total: z.number(),
  columns: z.array(rowsColumnSchema),
  rows: z.array(z.array(z.union([z.string(), z.number(), z.boolean()]).nullable())),
  row_indices: z.array(z.number()),
});
export type RowsJson = z.output<typeof rowsSchema>;

/** One thing that was done to a cell. */
export const cellChangeSchema = z.strictObject({
  operation: z.string(),
  original_value: z.string().nullable(),
  new_value: z.string().nullable(),
  reason: z.string(),
});
export type CellChangeJson = z.output<typeof cellChangeSchema>;

/**
 * What cleaning did to a cell. `column_id` is null for a removed row. `original_value` is the value before the first change,
 * `operation` and `reason` are those of the last; they are equal values for a cell that was only flagged.
 */
export const markSchema = cellChangeSchema.extend({
  row_index: z.number(),
  column_id: z.string().nullable(),
  /** Everything that was done to the cell, in order, when it was more than one thing. */
  chain: z.array(cellChangeSchema).optional(),
});
export type MarkJson = z.output<typeof markSchema>;

export const cellFlagsSchema = z.strictObject({
  row_index: z.number(),
  column_id: z.string(),
  filled: z.boolean(),
  outlier: z.enum(['open', 'kept']).nullable(),
});
export type CellFlagsJson = z.output<typeof cellFlagsSchema>;

/** `marks` and `flags` when asked for. */
export const rowsViewSchema = rowsSchema.extend({
  marks: z.array(markSchema).optional(),
  flags: z.array(cellFlagsSchema).optional(),
});
export type RowsViewJson = z.output<typeof rowsViewSchema>;

const range = z.tuple([z.number(), z.number()]).nullable();

export const facetsSchema = z.strictObject({
  column: rowsColumnSchema,
  /** Lowest and highest value that is no outlier, when outliers were looked for. */
  expected_range: range,
  /** Rows that fulfil the filters on the other columns. */
  total: z.number(),
  missing: z.number(),
  distinct: z.number(),
  filled: z.number(),
  outliers: z.strictObject({ open: z.number(), kept: z.number() }),
  /** Most frequent first. */
  values: z.array(z.strictObject({ value: z.union([z.string(), z.number()]), count: z.number() })),
  min: z.number().nullable(),
  max: z.number().nullable(),
  /** Over the range of the whole column. */
  histogram: z.strictObject({ edges: z.array(z.number()), counts: z.array(z.number()) }).nullable(),
});
export type FacetsJson = z.output<typeof facetsSchema>;

/** Place of the row in the view, from 0. */
export const findSchema = z.strictObject({ offset: z.number() });
export type FindJson = z.output<typeof findSchema>;
