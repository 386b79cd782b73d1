import { z } from 'zod';
import { AGGREGATES, BUCKETS, type ChartFilter, SORTS, STACKS } from '@/lib/charts/spec';
import { CHART_TYPES } from '@/lib/charts/types';
import { filterSchema, MOST_FILTERS } from '@/lib/services/datasets/view/view-query';

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

export const chartTitle = z
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
  title: chartTitle.nullish(),
};

type Given<Body> = { [Field in keyof Body]: Exclude<Body[Field], null> };

/** Null is the same as nothing. */
const given = <Body extends object>(body: Body): Given<Body> =>
  Object.fromEntries(Object.entries(body).filter(([, value]) => value !== null)) as Given<Body>;

const request = z.strictObject({ x_col: column, ...shape });

/** What a preview shows. */
export const chartRequestBody = request.transform(given);

/** A chart to keep, whether it was recommended, and why. */
export const newChartBody = request
  .extend({ is_recommended: z.boolean().default(false), reasoning: z.string().max(MOST_REASONING).nullish() })
  .transform(given);

/** What is to be changed of a chart; null takes a field away. */
export const chartChangeBody = z
  .strictObject({ x_col: column.optional(), ...shape })
  .refine((body) => Object.keys(body).length > 0, { error: 'The body says nothing to change' });
