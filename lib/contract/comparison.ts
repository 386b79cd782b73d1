import { z } from 'zod';
import { AGGREGATES } from '@/lib/charts/spec';
import { EXPORT_FORMATS } from '@/lib/tabular/formats';
import { ANALYST_SOURCES } from './charts';
import { escapeFormulasQuery, flag, pageQuery, time } from './common';
import { factSchema, pieceSchema } from './insights';

export const COMPARISON_STATUSES = ['proposed', 'confirmed'] as const;
export type ComparisonStatus = (typeof COMPARISON_STATUSES)[number];

const columnName = z.string().min(1).max(1000);

/** The earlier period, and the later one. */
export const newComparisonBody = z.strictObject({ job_id_1: z.uuid(), job_id_2: z.uuid() });
export type NewComparison = z.output<typeof newComparisonBody>;

/** All of one dataset, or of everything the actor may see. */
export const comparisonsQuery = pageQuery.extend({ job_id: z.uuid().optional() });

/** By name or id of the first's column the name or id of the second's. It replaces the mapping there is. */
export const confirmMappingBody = z.strictObject({
  mapping: z.record(columnName, columnName),
  /** By column of the first: what one unit of the second is worth in the first's (a rate of exchange). */
  factors: z.record(columnName, z.number().positive().finite()).optional(),
  /** By column of the first: how its values become one. */
  aggregates: z.record(columnName, z.enum(AGGREGATES)).optional(),
});
export type ConfirmMapping = z.output<typeof confirmMappingBody>;

export const confirmedMappingSchema = z.strictObject({
  success: z.literal(true),
  status: z.enum(COMPARISON_STATUSES),
});

const fact = z.looseObject({ code: z.string() });

/** One proposed or chosen partner. */
const mappedSchema = z.strictObject({
  column: z.string(),
  /** 0–100; null where a person chose it and nothing was computed. */
  similarity: z.number().nullable(),
  /** From 85 on certain, from 50 on likely; `chosen` by a person. */
  certainty: z.enum(['certain', 'likely', 'chosen']),
  /** What speaks for and against it, as sentences. */
  reasons: z.array(z.string()),
  column_id_1: z.string(),
  column_id_2: z.string(),
});

const sideSchema = z.strictObject({
  job_id: z.uuid(),
  filename: z.string(),
  version: z.number(),
  row_count: z.number(),
  columns: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      label: z.string(),
      type: z.string(),
      unit: z.string().nullable(),
    }),
  ),
});

export const comparisonSchema = z.strictObject({
  comparison_id: z.uuid(),
  status: z.enum(COMPARISON_STATUSES),
  period_1: sideSchema,
  period_2: sideSchema,
  /** By name of the first's column. */
  header_mapping: z.record(z.string(), mappedSchema),
  unmatched_1: z.array(z.string()),
  unmatched_2: z.array(z.string()),
  /** Names of the first's columns whose values divide the rows of both into groups. */
  group_columns: z.array(z.string()),
  /** By name of the first's column what else it may be, best first. */
  candidates: z.record(z.string(), z.array(z.strictObject({ column: z.string(), similarity: z.number() }))),
  /** What has to be decided before a pair of columns is compared. */
  todos: z.array(
    z.strictObject({
      column: z.string(),
      code: z.string(),
      sentence: z.string(),
      first: z.string().optional(),
      second: z.string().optional(),
    }),
  ),
  /** What was done so that values of both can be compared. */
  adjustments: z.array(z.strictObject({ column: z.string(), code: z.string(), sentence: z.string() })),
  created_at: time,
});
export type ComparisonJson = z.output<typeof comparisonSchema>;

export const comparisonListSchema = z.array(
  z.strictObject({
    comparison_id: z.uuid(),
    status: z.enum(COMPARISON_STATUSES),
    job_id_1: z.uuid(),
    job_id_2: z.uuid(),
    filename_1: z.string(),
    filename_2: z.string(),
    created_at: time,
  }),
);
export type ComparisonListJson = z.output<typeof comparisonListSchema>;

export const deltasQuery = z.object({
  /** Columns of the first, by name or id, with commas between them; at most three. */
  group_by: z.string().max(3000).optional(),
});

const percent = z.number().nullable();

export const deltaSchema = z.strictObject({
  /** Name of the first's column; null where rows are counted. */
  column: z.string().nullable(),
  column_2: z.string().nullable(),
  /** Values of the columns grouped by, in their order, null where it is missing; null over all rows. */
  group: z.array(z.string().nullable()).nullable(),
  aggregate: z.enum(AGGREGATES),
  period1_value: z.number().nullable(),
  period2_value: z.number().nullable(),
  change: z.number().nullable(),
  /** Percent of period 1; null when that is zero and where `gap` says why. */
  change_pct: percent,
  gap: z.enum(['zero_before', 'none_before', 'none_after', 'sign_turned']).nullable(),
  n1: z.number(),
  n2: z.number(),
});
export const deltasSchema = z.array(deltaSchema);
export type DeltaJson = z.output<typeof deltaSchema>;

/** Percent: what changes less is not told of unless asked for. */
export const DEFAULT_THRESHOLD = 20;

export const significantQuery = z.object({
  /** Percent. */
  threshold: z.coerce.number().min(0).max(1000).default(DEFAULT_THRESHOLD),
});

const conditionSchema = z.strictObject({ column: z.string(), value: z.string().nullable() });

const causeSchema = z.strictObject({
  mode: z.enum(['additive', 'ratio']),
  change: z.number(),
  /** Slices with `residual` add up to `change`. */
  slices: z.array(
    z.strictObject({
      conditions: z.array(conditionSchema),
      before: z.number().nullable(),
      after: z.number().nullable(),
      rows_before: z.number(),
      rows_after: z.number(),
      contribution: z.number(),
      share: z.number().nullable(),
    }),
  ),
  residual: z.number(),
  effects: z
    .strictObject({ volume: z.number(), mix: z.number(), price: z.number(), by: z.string().nullable() })
    .nullable(),
  generic: z.array(fact),
  is_everywhere: z.boolean(),
});
export type CauseJson = z.output<typeof causeSchema>;

export const significantChangeSchema = z.strictObject({
  column: z.string().nullable(),
  column_2: z.string().nullable(),
  aggregate: z.enum(AGGREGATES),
  old_value: z.number().nullable(),
  new_value: z.number().nullable(),
  change_pct: percent,
  /** One or two sentences; null where nothing is to blame. */
  likely_cause: z.string().nullable(),
  cause: causeSchema.nullable(),
  /** `part`: the whole is below the threshold, but a group is not. */
  basis: z.enum(['whole', 'part']),
  parts: z.array(deltaSchema),
  /** How it was judged that this is more than noise. */
  noise: z.strictObject({
    test: z.string(),
    p: z.number().nullable(),
    adjusted_p: z.number().nullable(),
    interval: z.tuple([z.number(), z.number()]).nullable(),
    effect: z.number().nullable(),
    n1: z.number(),
    n2: z.number(),
  }),
});
export const significantChangesSchema = z.array(significantChangeSchema);
export type SignificantChangeJson = z.output<typeof significantChangeSchema>;

const conditionsSchema = z.record(columnName, z.string().max(10_000).nullable());

function readConditions(text: string, context: z.RefinementCtx<string>): z.output<typeof conditionsSchema> {
  try {
    return conditionsSchema.parse(JSON.parse(text));
  } catch {
    context.addIssue({ code: 'custom', message: 'must be a JSON object of columns and their values' });
    return z.NEVER;
  }
}

/** What became of a row. */
export const ROW_STATES = ['added', 'removed', 'changed', 'cleaning', 'unchanged', 'duplicate'] as const;
export type ComparedRowState = (typeof ROW_STATES)[number];

export const comparedRowsQuery = pageQuery.extend({
  /** Columns of the first that tell which row is which, by name or id, with commas; the best candidate where absent. */
  key: z.string().max(3000).optional(),
  state: z.enum(ROW_STATES).optional(),
  /** Whether keys that are other spellings of one another are taken for one. */
  spellings: flag,
  /** Only rows with a change in this column, or rows with these values (`column` with `value`). */
  column: z.string().max(1000).optional(),
  value: z.string().max(10_000).optional(),
  /** A JSON object: by column of the first the value that rows have on either side, null where it is missing. */
  where: z.string().max(20_000).transform(readConditions).optional(),
});
export type ComparedRowsQuery = z.output<typeof comparedRowsQuery>;

/** What changed (`deltas`, also by group), or the rows side by side. */
export const exportComparisonQuery = escapeFormulasQuery.extend({
  part: z.enum(['deltas', 'rows']).default('deltas'),
  format: z.enum(EXPORT_FORMATS).default('csv'),
  group_by: z.string().max(3000).optional(),
  key: z.string().max(3000).optional(),
  state: z.enum(ROW_STATES).optional(),
  spellings: flag,
});

const cell = z.union([z.string(), z.number(), z.boolean()]).nullable();

export const comparedRowsSchema = z.strictObject({
  key: z.array(z.string()),
  /** Columns or pairs of columns that may serve as a key, best first. */
  keys: z.array(
    z.strictObject({
      columns: z.array(z.string()),
      unique_1: z.number(),
      unique_2: z.number(),
      overlap: z.number(),
      /** Keys of one side alone that are other spellings of keys of the other side alone. */
      spellings: z.number(),
    }),
  ),
  counts: z.strictObject({
    added: z.number(),
    removed: z.number(),
    changed: z.number(),
    cleaning: z.number(),
    unchanged: z.number(),
    duplicate: z.number(),
    without_key_1: z.number(),
    without_key_2: z.number(),
  }),
  /** Keys taken for one another, the first hundred of `spelling_count`. */
  spellings: z.array(z.strictObject({ key_1: z.string(), key_2: z.string() })),
  spelling_count: z.number(),
  knows_sources: z.boolean(),
  columns: z.array(z.strictObject({ column: z.string(), column_2: z.string(), changed: z.number() })),
  total: z.number(),
  limit: z.number(),
  offset: z.number(),
  rows: z.array(
    z.strictObject({
      state: z.enum(ROW_STATES),
      row_1: z.number().nullable(),
      row_2: z.number().nullable(),
      /** In the order of `columns`. */
      values_1: z.array(cell).nullable(),
      values_2: z.array(cell).nullable(),
      /** Places in `columns` that differ, and those of them that only cleaning made differ. */
      changed: z.array(z.number()),
      by_cleaning: z.array(z.number()),
    }),
  ),
});
export type ComparedRowsJson = z.output<typeof comparedRowsSchema>;

export const comparisonOverviewSchema = z.strictObject({
  row_count: z.tuple([z.number(), z.number()]),
  column_count: z.tuple([z.number(), z.number()]),
  missing_share: z.tuple([z.number(), z.number()]),
  quality_score: z.tuple([z.number().nullable(), z.number().nullable()]),
  trust: z.tuple([z.number().nullable(), z.number().nullable()]),
  /** What changed about the columns themselves. */
  drift: z.array(z.strictObject({ code: z.string(), sentence: z.string() })),
  /** How the values of each pair of columns are spread, before and after. */
  shifts: z.array(
    z.discriminatedUnion('kind', [
      z.strictObject({
        kind: z.literal('numbers'),
        column: z.string(),
        ks: z.number(),
        ks_p: z.number(),
        psi: z.number(),
        wasserstein: z.number(),
        missing_share: z.tuple([z.number(), z.number()]),
      }),
      z.strictObject({
        kind: z.literal('categories'),
        column: z.string(),
        distance: z.number(),
        psi: z.number(),
        p: z.number().nullable(),
        shares: z.array(z.strictObject({ value: z.string(), before: z.number(), after: z.number() })),
        appeared: z.array(z.string()),
        vanished: z.array(z.string()),
        appeared_count: z.number(),
        vanished_count: z.number(),
        missing_share: z.tuple([z.number(), z.number()]),
      }),
    ]),
  ),
});
export type ComparisonOverviewJson = z.output<typeof comparisonOverviewSchema>;

/** Percent, as for significant changes. */
export const newComparisonInsightBody = z.strictObject({
  threshold: z.number().min(0).max(1000).default(DEFAULT_THRESHOLD),
});

/** What is said about a comparison, as about a chart: the columns of its facts are those of the first period. */
export const comparisonInsightSchema = z.strictObject({
  insight_id: z.uuid(),
  comparison_id: z.uuid(),
  content: z.string(),
  sentences: z.array(z.strictObject({ pieces: z.array(pieceSchema), fact_ids: z.array(z.string()) })),
  confidence: z.enum(['low', 'medium', 'high']),
  /** 0–1. */
  confidence_score: z.number(),
  recommendations: z.array(z.strictObject({ action: z.string(), reasoning: z.string() })),
  evidence: z.array(factSchema),
  source: z.enum(ANALYST_SOURCES),
  fallback_reason: z.string().nullable(),
  created_at: time,
  /** Of the two datasets when it was computed. */
  version_1: z.number(),
  version_2: z.number(),
  /** Whether a dataset or the mapping became another since. */
  is_outdated: z.boolean(),
});
export type ComparisonInsightJson = z.output<typeof comparisonInsightSchema>;
