import { z } from 'zod';
import { IMPUTE_METHODS } from '@/lib/cleaning/impute/method-names';
import { idParams, pageQuery } from './common';
import { presetId } from './presets';

export const WORK_KINDS = ['missing', 'outliers', 'unread'] as const;
export type WorkKind = (typeof WORK_KINDS)[number];

export const workCellsParams = idParams.extend({ kind: z.enum(WORK_KINDS) });
export const workCellsQuery = pageQuery.extend({ column: z.string() });

export const OUTLIER_STATUSES = ['open', 'kept', 'removed'] as const;

export const outlierQuery = pageQuery.extend({
  status: z.enum(OUTLIER_STATUSES).optional(),
  column: z.string().optional(),
});
export type OutlierQuery = z.output<typeof outlierQuery>;

const rowIndex = z.number().int().min(0).max(0xffffffff);

/** Values a person knows, one for each row. */
export const fillMissingBody = z
  .object({
    column: z.string(),
    row_indices: z.array(rowIndex).min(1),
    values: z.array(z.union([z.number(), z.string().min(1)], 'must be numbers or texts')),
  })
  .refine(({ row_indices, values }) => row_indices.length === values.length, {
    path: ['values'],
    message: 'must have one value for each row',
  })
  .refine(({ row_indices }) => new Set(row_indices).size === row_indices.length, {
    path: ['row_indices'],
    message: 'names a row twice',
  });

/** The column, by id or name, whose missing cells one thinks of filling. */
export const fillCheckBody = z.object({ column: z.string() });

/** What is decided on the outliers of a row; in all columns unless one is named. */
export const resolveOutlierBody = z.object({
  row_index: rowIndex,
  column: z.string().optional(),
  action: z.enum(['keep', 'remove']),
});

const range = z.tuple([z.number(), z.number()]).nullable();

export const outlierSchema = z.strictObject({
  row_index: z.number(),
  column: z.string(),
  value: z.union([z.string(), z.number()]).nullable(),
  /** Null when the column is no longer in the table. */
  expected_range: range,
  status: z.enum(OUTLIER_STATUSES),
});
export type OutlierJson = z.output<typeof outlierSchema>;

const workColumnSchema = z.strictObject({ column_id: z.string(), column: z.string(), type: z.string() });
export type WorkColumnJson = z.output<typeof workColumnSchema>;

/** A step in the place of the one at this index of the recipe, or after it. */
export const recipeEditSchema = z.strictObject({
  at: z.number(),
  place: z.enum(['instead', 'after']),
  step: z.strictObject({ operation: z.string(), params: z.record(z.string(), z.unknown()), enabled: z.boolean() }),
});
export type RecipeEditJson = z.output<typeof recipeEditSchema>;

/** What a version gave up, each with the change of the recipe that keeps it. */
export const lossesSchema = z.strictObject({
  version: z.number(),
  losses: z.array(
    z.strictObject({
      code: z.string(),
      operation: z.string(),
      /** Index of the step in the recipe. */
      step: z.number(),
      count: z.number(),
      columns: z.array(z.string()),
      sentence: z.string(),
      edit: recipeEditSchema,
    }),
  ),
});
export type LossesJson = z.output<typeof lossesSchema>;

/** What each preset gives up of a file, and its recipe. */
export const presetsSchema = z.strictObject({
  version: z.number(),
  presets: z.array(
    z.strictObject({
      preset: presetId,
      /** What people call it. */
      name: z.string(),
      /** Whether the current version was cleaned just so. */
      is_current: z.boolean(),
      gives_up: z.array(
        z.strictObject({ code: z.string(), count: z.number(), columns: z.array(z.string()), sentence: z.string() }),
      ),
      steps: z.array(recipeEditSchema.shape.step),
    }),
  ),
});
export type PresetsJson = z.output<typeof presetsSchema>;

/** What is left for a person to decide, by column. */
export const workListSchema = z.strictObject({
  version: z.number(),
  /** Missing cells; `fill` says what can fill them, `is_left` that somebody decided on this column. */
  missing: z.array(
    workColumnSchema.extend({
      count: z.number(),
      percentage: z.number(),
      fill: z.enum(['number', 'text', 'none']),
      is_left: z.boolean(),
      /** Why they were not filled, where others are. */
      why: z.string().optional(),
    }),
  ),
  outliers: z.array(workColumnSchema.extend({ open: z.number(), kept: z.number(), expected_range: range })),
  /** Cells that held what could not be read as the type of their column. They are not counted as missing. */
  unread: z.array(workColumnSchema.extend({ count: z.number(), is_left: z.boolean() })),
  /** Columns of dates in which no value tells day from month. */
  ambiguous_dates: z.array(
    workColumnSchema.extend({
      order: z.enum(['dmy', 'mdy', 'ymd']),
      count: z.number(),
      examples: z.array(
        z.strictObject({
          row_index: z.number(),
          original_value: z.string().nullable(),
          new_value: z.string().nullable(),
        }),
      ),
    }),
  ),
  /** What steps did not do by themselves, each with the change of the recipe that does it. `column_id` is null where it is about rows. */
  left_alone: z.array(
    z.strictObject({
      code: z.string(),
      column_id: z.string().nullable(),
      count: z.number(),
      sentence: z.string(),
      edit: recipeEditSchema,
    }),
  ),
});
export type WorkListJson = z.output<typeof workListSchema>;

/** Cells of one column a person has to look at. `original_value` and `reason` are given for those that could not be read. */
export const workCellsSchema = z.strictObject({
  version: z.number(),
  total: z.number(),
  cells: z.array(
    z.strictObject({
      row_index: z.number(),
      value: z.string().nullable(),
      original_value: z.string().nullable(),
      reason: z.string().nullable(),
    }),
  ),
});
export type WorkCellsJson = z.output<typeof workCellsSchema>;

/** How far off each way to fill a column was on known cells that it was not shown, the most exact first. */
export const fillCheckSchema = z.strictObject({
  version: z.number(),
  column_id: z.string(),
  known: z.number(),
  missing: z.number(),
  methods: z.array(
    z.strictObject({
      method: z.enum([...IMPUTE_METHODS, 'mean', 'median', 'mode']),
      /** Ids of the groups or the order it is told from, where one has to be named. */
      columns: z.array(z.string()),
      /** Names of all columns it is told from. */
      from: z.array(z.string()),
      /** Of numbers the root mean square error over the standard deviation: 1 is what the mean gets. Of texts the share that is wrong. */
      error: z.number(),
      /** Share of the hidden cells for which it had an answer, 0–1. */
      answered: z.number(),
      /** In 90 % of the hidden cells the truth lay no further below and above what was told; of texts the share that was right. */
      band: z.strictObject({
        hidden: z.number(),
        below: z.number().nullable(),
        above: z.number().nullable(),
        right: z.number().nullable(),
      }),
    }),
  ),
  /** Null: leave them missing, since nothing is clearly better than one value for all. */
  proposed: z.enum(IMPUTE_METHODS).nullable(),
  /** The step that fills as proposed. */
  step: recipeEditSchema.shape.step.nullable(),
});
export type FillCheckJson = z.output<typeof fillCheckSchema>;
