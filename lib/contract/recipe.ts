import { z } from 'zod';
import { changedCellSchema } from './changes';
import { idParams } from './common';
import { JOB_STATUSES } from './jobs';

const params = z.record(z.string(), z.unknown());

/** A step as it is written: what the recipe says, without what it did. */
export const stepSchema = z.strictObject({ operation: z.string(), params, enabled: z.boolean() });
export type StepJson = z.output<typeof stepSchema>;

/** A whole recipe; what its steps may say is checked against the operations there are. */
export const recipeBody = z.array(z.unknown(), 'must be a list of steps');

/** Joins the steps somebody made from an older version with those of the current one. */
export const mergeBody = z.object({
  base_version: z.number().int().min(1).max(999_999_999),
  steps: z.array(z.unknown()),
});

/** Answer to a join: with a conflict the step of the other person stays, which is what is stored already. */
export const mergedSchema = z.strictObject({
  version: z.number(),
  steps: z.array(stepSchema),
  conflicts: z.array(
    z.strictObject({
      base: stepSchema,
      /** Null when it was removed. */
      mine: stepSchema.nullable(),
      theirs: stepSchema.nullable(),
    }),
  ),
});

/** A recipe as it was exported, of this dataset or another; checked against the operations there are. */
export const importBody = z.unknown();

/** A step to be looked at before it is done. */
export const previewBody = z.object({
  operation: z.string(),
  params: params.default({}),
  /** Index of the step to show in another form; left out, a new step is shown. */
  step: z.number().int().min(0).optional(),
  /** Whether each cell comes with its facts. */
  facts: z.boolean().default(false),
});

/** `step=3`: that step alone, wherever it stands; left out, the last change. */
export const undoQuery = z.object({ step: z.coerce.number().int().min(0).optional() });

/** One step of the recipe with what it did in this version. */
export const recipeStepSchema = stepSchema.extend({
  label: z.string(),
  description: z.string(),
  phase: z.string(),
  /** Whether the result says less than what it was made from. */
  lossy: z.boolean(),
  change_count: z.number(),
  sentence: z.string(),
  /** What else should be known, as full sentences, when there is something. */
  note: z.string().optional(),
  /** Why it did not apply, when it could not. */
  skipped_reason: z.string().nullable(),
});
export type RecipeStepJson = z.output<typeof recipeStepSchema>;

export const recipeColumnSchema = z.strictObject({
  id: z.string(),
  /** Null when the column is not in the file. */
  source_name: z.string().nullable(),
  /** Null when the column is not in the cleaned table. */
  name: z.string().nullable(),
  type: z.string(),
  /** What its numbers were written with: `%`, `$`. */
  unit: z.string().nullable(),
});
export type RecipeColumnJson = z.output<typeof recipeColumnSchema>;

export const recipeSchema = z.strictObject({
  version: z.number(),
  /** `processing` while another recipe is being run; this one is current until then. */
  status: z.enum(JOB_STATUSES),
  steps: z.array(recipeStepSchema),
  can_undo: z.boolean(),
  can_redo: z.boolean(),
  columns: z.array(recipeColumnSchema),
});
export type RecipeJson = z.output<typeof recipeSchema>;

/** Answer to a change. With `processing`, `version` is the one the change will become. */
export const changeSchema = z.looseObject({
  success: z.literal(true),
  version: z.number(),
  status: z.enum(['completed', 'processing']),
});
export type ChangeJson = z.output<typeof changeSchema>;

/** What a step would do. */
export const previewSchema = z.strictObject({
  change_count: z.number(),
  sentence: z.string(),
  note: z.string().optional(),
  skipped_reason: z.string().nullable(),
  /** The first 50. */
  cells: z.array(changedCellSchema),
});
export type PreviewJson = z.output<typeof previewSchema>;

/** What a person may want to do next. */
export const suggestionSchema = z.strictObject({
  operation: z.string(),
  label: z.string(),
  lossy: z.boolean(),
  params,
  title: z.string(),
  reason: z.string(),
  affected: z.number(),
  /** What is at odds in a column of numbers, where this is one of several ways to read it: its kind, and how many cells say what. */
  doubt: z
    .looseObject({
      kind: z.enum(['decimal', 'percent', 'currencies', 'units', 'letters', 'ranges', 'clock']),
      /** Of `currencies` and `units`: how many cells are in which; '' for those without. */
      units: z
        .array(z.object({ unit: z.string(), cells: z.number() }))
        .readonly()
        .optional(),
    })
    .optional(),
  /** What it would make of values the doubt is about. */
  examples: z
    .array(z.strictObject({ text: z.string(), value: z.string() }))
    .readonly()
    .optional(),
});
export type SuggestionJson = z.output<typeof suggestionSchema>;

/** An operation, for forms. */
export const operationSchema = z.strictObject({
  id: z.string(),
  label: z.string(),
  description: z.string(),
  phase: z.string(),
  origin: z.enum(['default', 'suggested', 'manual']),
  lossy: z.boolean(),
  /** JSON Schema of its parameters. */
  params,
});
export type OperationJson = z.output<typeof operationSchema>;

export const versionParams = idParams.extend({ version: z.coerce.number().int().min(1).max(999_999_999) });

/** The recipe of a version there was. */
export const versionStepsSchema = z.strictObject({ version: z.number(), steps: z.array(stepSchema) });

export const VERSION_ACTIONS = [
  'upload',
  'fill',
  'resolve',
  'recipe',
  'import',
  'reading',
  'follow',
  'undo',
  'redo',
] as const;

/** A version there was, and who made it by what. */
export const versionSchema = z.strictObject({
  version: z.number(),
  action: z.enum(VERSION_ACTIONS),
  created_at: z.string(),
  created_by: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
  row_count: z.number(),
  column_count: z.number(),
  quality_score: z.number(),
  is_current: z.boolean(),
});
export type VersionJson = z.output<typeof versionSchema>;
