import { z } from 'zod';
import { CHART_TYPES } from '@/lib/charts/types';
import { AGGREGATES } from '@/lib/shape/aggregates';

const id = z.string().min(1).max(300);
const value = z.union([z.string(), z.number(), z.null()]);
const bound = z.union([z.string(), z.number()]).optional();
const not = z.boolean().optional();

/** A condition of a filter, as `lib/tabular/query` reads it: columns by id, and with `not` whatever does not fulfil it, missing cells too. */
export const conditionSchema = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('equals'), column: id, value, not }),
  z.strictObject({ op: z.literal('in'), column: id, values: z.array(value).min(1).max(500), not }),
  z.strictObject({ op: z.literal('contains'), column: id, text: z.string().min(1).max(300), not }),
  z.strictObject({
    op: z.literal('range'),
    column: id,
    min: bound,
    max: bound,
    exclusiveMax: z.boolean().optional(),
    not,
  }),
  z.strictObject({ op: z.literal('missing'), column: id, not }),
  z.strictObject({ op: z.literal('present'), column: id, not }),
]);
export type Condition = z.output<typeof conditionSchema>;

/** What is computed of the rows of a group: of a column, or their number where none is named. */
const measureSchema = z
  .strictObject({ column: id.optional(), aggregate: z.enum(AGGREGATES), name: z.string().min(1).max(200).optional() })
  .refine(({ column, aggregate }) => column !== undefined || aggregate === 'count', {
    path: ['column'],
    message: 'Name the column this is computed of.',
  });
export type PlanMeasure = z.output<typeof measureSchema>;

export const WINDOWS = ['share', 'rank', 'running_sum', 'difference'] as const;
export const STATISTICS = ['describe', 'correlation', 'regression', 'group_difference'] as const;

const period = z.strictObject({ from: z.string().max(40), to: z.string().max(40), label: z.string().min(1).max(100) });
/** A span of time by its first and last day, both within it, as ISO 8601 text. */
export type Period = z.output<typeof period>;

/** A step of a plan: a table becomes another. Columns are named by id, those that a step makes by the id it gives them. */
export const stepSchema = z.discriminatedUnion('step', [
  /** Rows that fulfil all conditions. */
  z.strictObject({ step: z.literal('filter'), where: z.array(conditionSchema).min(1).max(20) }),
  /** A column more, computed by a formula (docs/formulas.md) that names columns by id. */
  z.strictObject({
    step: z.literal('derive'),
    id,
    name: z.string().min(1).max(200),
    formula: z.string().min(1).max(4000),
  }),
  /** A row for each combination of values; one row without `by`. Columns made: `rows`, `<column>_<aggregate>`. */
  z.strictObject({
    step: z.literal('group'),
    by: z.array(id).max(10),
    values: z.array(measureSchema).max(20),
  }),
  z.strictObject({
    step: z.literal('pivot'),
    by: z.array(id).max(10),
    column: id,
    values: z.array(measureSchema).min(1).max(5),
  }),
  z.strictObject({
    step: z.literal('sort'),
    keys: z
      .array(z.strictObject({ column: id, descending: z.boolean().optional() }))
      .min(1)
      .max(5),
  }),
  /** So many rows; of rows that the sort before it holds equal to the last one, all. */
  z.strictObject({ step: z.literal('limit'), count: z.number().int().min(1).max(100_000) }),
  /** A column more that looks at other rows: share of the total, rank (1 the greatest), running sum, difference from the row before. */
  z.strictObject({
    step: z.literal('window'),
    id,
    name: z.string().min(1).max(200),
    how: z.enum(WINDOWS),
    column: id,
    /** Within the rows that are equal in these. */
    by: z.array(id).max(5).default([]),
    /** The order that running sums and differences go by. */
    order: id.optional(),
  }),
  /** What a measure is in two spans of time, by group, and the change between them, the greatest fall first with `falls`. */
  z.strictObject({
    step: z.literal('compare'),
    time: id,
    before: period,
    after: period,
    measure: measureSchema,
    by: z.array(id).max(3),
    order: z.enum(['rise', 'fall']).default('rise'),
  }),
  z.strictObject({ step: z.literal('statistic'), how: z.enum(STATISTICS), columns: z.array(id).min(1).max(2) }),
  /** The columns that are shown, in this order. */
  z.strictObject({ step: z.literal('select'), columns: z.array(id).min(1).max(2000) }),
  /** How it is drawn. */
  z.strictObject({ step: z.literal('chart'), type: z.enum(CHART_TYPES).optional() }),
]);
export type Step = z.output<typeof stepSchema>;
export type StepOf<Name extends Step['step']> = Extract<Step, { step: Name }>;

/** What answers a question: steps in their order, the first on the dataset. Plain JSON, replayable on the next version. */
export const planSchema = z.strictObject({ steps: z.array(stepSchema).max(30) });
export type Plan = z.output<typeof planSchema>;
