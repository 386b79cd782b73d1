import { z } from 'zod';
import type { PreparedChart } from '@/lib/charts/chart';
import type { ChartRequest } from '@/lib/charts/request';
import { AGGREGATES, BUCKETS, type ChartFilter, SORTS, STACKS } from '@/lib/charts/spec';
import { CHART_TYPES } from '@/lib/charts/types';
import { escapeFormulasQuery, idParams, time } from './common';
import { filterSchema, MOST_FILTERS } from './filters';

const MOST_COLUMNS = 50;
const MOST_TITLE = 200;
const MOST_REASONING = 2000;

/** A name or an id. Names are whatever the file says. */
const column = z.string().min(1, 'must name a column');

const filter = filterSchema.transform((condition, context): ChartFilter => {
  if (condition.op === 'changed') {
    context.addIssue({ code: 'custom', message: 'a chart cannot be filtered by what was changed' });
    return z.NEVER;
  }
  if (condition.op !== 'range') return condition;
  const { exclusive_max, ...range } = condition;
  return exclusive_max === undefined ? range : { ...range, exclusiveMax: exclusive_max };
});

const oneOf = <const Values extends readonly string[]>(values: Values) =>
  z.enum(values, `must be one of ${values.join(', ')}`);

const title = z
  .string()
  .trim()
  .min(1, 'must not be empty')
  .max(MOST_TITLE, `must have at most ${MOST_TITLE} characters`);

const shape = {
  y_col: column.nullish(),
  y_cols: z.array(column).max(MOST_COLUMNS).nullish(),
  group_col: column.nullish(),
  chart_type: oneOf(CHART_TYPES).nullish(),
  aggregate: oneOf(AGGREGATES).nullish(),
  bucket: oneOf(BUCKETS).nullish(),
  filters: z.array(filter).max(MOST_FILTERS).nullish(),
  sort: oneOf(SORTS).nullish(),
  stack: oneOf(STACKS).nullish(),
  log: z.boolean().nullish(),
  include_filled: z.boolean().nullish(),
  title: title.nullish(),
} satisfies Record<Exclude<keyof ChartRequest, 'x_col'>, z.ZodType>;

type Given<Body> = { [Field in keyof Body]: Exclude<Body[Field], null> };

/** Null is the same as nothing. */
const given = <Body extends object>(body: Body): Given<Body> =>
  Object.fromEntries(Object.entries(body).filter(([, value]) => value !== null)) as Given<Body>;

/**
 * What is to be seen: of a new chart, of a preview, of a change. Columns by name or by id; what is left out is chosen. Without
 * `y_col` and `y_cols` rows are counted. It is read as the `ChartRequest` of the pure core.
 */
const chartRequestSchema = z.strictObject({ x_col: column, ...shape });
export type ChartRequestJson = z.input<typeof chartRequestSchema>;

/** What a preview shows. */
export const chartRequestBody = chartRequestSchema.transform((body): ChartRequest => given(body));

/** A chart to keep, whether it was recommended, and why. */
export const newChartBody = chartRequestSchema
  .extend({ is_recommended: z.boolean().default(false), reasoning: z.string().max(MOST_REASONING).nullish() })
  .transform(given);

/** What is to be changed of a chart; null takes a field away. */
export const chartChangeBody = z
  .strictObject({ x_col: column.optional(), ...shape })
  .refine((body) => Object.keys(body).length > 0, { error: 'The body says nothing to change' });
export type ChartChange = z.output<typeof chartChangeBody>;

/** A chart of a dataset. */
export const chartParams = idParams.extend({ chart_id: z.uuid() });

const side = z.coerce.number().int().min(160).max(4000);

export const CHART_FILE_FORMATS = ['png', 'svg', 'csv'] as const;

/** A chart as a file. Sizes in CSS pixels; the height a chart needs when it is left out. */
export const chartFileQuery = escapeFormulasQuery.extend({
  format: z.enum(CHART_FILE_FORMATS).default('png'),
  theme: z.enum(['light', 'dark']).default('light'),
  width: side.default(960),
  height: side.optional(),
});
export type ChartFileQuery = z.output<typeof chartFileQuery>;

/** A chart of an opened link as a file. */
export const sharedFileQuery = chartFileQuery.omit({ width: true, height: true }).extend({
  /** One of the charts of a dashboard. */
  chart: z.uuid().optional(),
});

/** As prepared by the pure core, whose type it has. */
export const preparedChartSchema = z.custom<PreparedChart>(
  (value) => typeof value === 'object' && value !== null && 'chart_type' in value && 'data' in value,
);

/** A preview: a chart that has not been kept. `version` is that of the data. */
export interface ChartPreviewJson extends PreparedChart {
  version: number;
}

/** Answer to a preview. `preview` is null when there is a `problem`, and the other way round. */
export const chartPreviewSchema = z.strictObject({
  preview: preparedChartSchema
    .and(z.looseObject({ version: z.number() }))
    .nullable() as z.ZodType<ChartPreviewJson | null>,
  /** Why this makes no sense, and the nearest that does. */
  problem: z
    .strictObject({
      message: z.string(),
      instead: z.custom<ChartRequestJson>((value) => chartRequestSchema.safeParse(value).success).nullable(),
      instead_title: z.string().nullable(),
    })
    .nullable(),
  /** Which types could show these columns, and why not. */
  types: z.array(
    z.strictObject({ chart_type: z.enum(CHART_TYPES), is_possible: z.boolean(), reason: z.string().nullable() }),
  ),
});
export type ChartPreviewAnswerJson = z.output<typeof chartPreviewSchema>;

/** What a kept chart has besides what it shows. */
const keptSchema = z.looseObject({
  chart_id: z.uuid(),
  job_id: z.uuid(),
  is_recommended: z.boolean(),
  /** Why it was recommended. */
  reasoning: z.string().nullable(),
  created_at: time,
  /** Version of the data it shows. */
  version: z.number(),
  /** Why it shows an older version than the current one; null when it is current. */
  outdated_reason: z.string().nullable(),
  /** What it was asked for, with columns by id: the body that would make it again. */
  request: z.custom<ChartRequestJson>((value) => chartRequestSchema.safeParse(value).success),
  annotation_count: z.number(),
});
type Kept = { [Field in keyof typeof keptSchema.shape]: z.output<(typeof keptSchema.shape)[Field]> };

export interface ChartJson extends PreparedChart, Kept {}
export const chartSchema = preparedChartSchema.and(keptSchema);

/** Where a recommendation or a text comes from. */
export const ANALYST_SOURCES = ['builtin', 'model'] as const;
export type AnalystSource = (typeof ANALYST_SOURCES)[number];

export const recommendationSchema = z.strictObject({
  x_col: z.string(),
  y_col: z.string().nullable(),
  y_cols: z.array(z.string()),
  group_col: z.string().nullable(),
  chart_type: z.enum(CHART_TYPES),
  aggregate: z.enum(AGGREGATES).nullable(),
  bucket: z.enum(BUCKETS).nullable(),
  /** The rows it is about; none for all of them. */
  filters: z.array(z.custom<z.input<typeof filterSchema>>((value) => filterSchema.safeParse(value).success)),
  title: z.string(),
  /** 0–1. */
  score: z.number(),
  reasoning: z.string(),
  source: z.enum(ANALYST_SOURCES),
  /** Why the model's proposal was not used, when one was asked for. */
  fallback_reason: z.string().nullable(),
  /** Version of the data the reasoning was computed on. */
  version: z.number(),
  /** The kept chart that shows this, if any. */
  chart_id: z.uuid().nullable(),
  /** The chart, ready to be drawn. */
  preview: preparedChartSchema,
});
export type RecommendationJson = z.output<typeof recommendationSchema>;
