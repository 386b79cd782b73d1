import { z } from 'zod';
import { AGGREGATES, BUCKETS, SORTS, STACKS } from '@/lib/charts/spec';
import { CHART_TYPES } from '@/lib/charts/types';
import { preparedChartSchema } from '@/lib/contract/charts';
import { profileSchema } from '@/lib/contract/columns';
import { COLUMN_KINDS } from '@/lib/tabular/kinds';

const count = z.number();
const measure = z.number().nullable();

const kind = z.enum(COLUMN_KINDS);

/** What a column holds: the shape of what the profiler of the pure core makes. */
const columnProfile = z.looseObject({
  name: z.string(),
  id: z.string(),
  type: z.enum(['integer', 'number', 'date', 'datetime', 'boolean', 'category', 'text', 'identifier']),
  unit: z.string().nullable(),
  kind,
  kind_given: z.boolean(),
  kind_confidence: z.number(),
  kind_runner_up: kind.nullable(),
  kind_evidence: z.array(z.looseObject({ fact: z.string() })),
  count,
  missing: count,
  missing_percentage: z.number(),
  distinct: count,
  min: measure,
  max: measure,
  mean: measure,
  median: measure,
  sd: measure,
  q1: measure,
  q3: measure,
  top_values: z.array(z.strictObject({ value: z.union([z.string(), z.number()]), count })),
  histogram: z.strictObject({ edges: z.array(z.number()), counts: z.array(count) }).nullable(),
  text_length: z.strictObject({ min: count, max: count, mean: z.number() }).nullable(),
  date_range: z.strictObject({ min: z.string(), max: z.string() }).nullable(),
  flags: z.array(z.string()),
  near_duplicates: z.array(z.array(z.string())),
});

const axis = z.enum(['category', 'time', 'number']);

/** A chart ready to be drawn: the shape of what the charts of the pure core are. */
const preparedChart = z.looseObject({
  chart_type: z.enum(CHART_TYPES),
  title: z.string(),
  x_header: z.string(),
  y_header: z.string(),
  data: z.array(z.record(z.string(), z.unknown())),
  config: z.looseObject({
    x_col: z.string(),
    y_cols: z.array(z.string()),
    group_col: z.string().nullable(),
    aggregate: z.enum(AGGREGATES).nullable(),
    bucket: z.enum(BUCKETS).nullable(),
    filters: z.array(z.looseObject({ op: z.string() })),
    filter_text: z.string().nullable(),
    sort: z.enum(SORTS),
    stack: z.enum(STACKS),
    log: z.boolean(),
    x_kind: axis,
    x_unit: z.string().nullable(),
    y_kind: axis,
    y_unit: z.string().nullable(),
    series: z.array(z.strictObject({ key: z.string(), label: z.string(), unit: z.string().nullable() })),
    counts: z.looseObject({ rows: count, matched: count, used: count, missing: count, points: count }),
    notes: z.array(z.string()),
    density: z.looseObject({ columns: count, rows: count, counts: z.array(count) }).nullable(),
    fit: z.looseObject({ slope: z.number(), intercept: z.number(), r: z.number(), n: count }).nullable(),
  }),
});

/** What the contract takes from the pure core as it is, and what a reader of the document is shown of it. */
export const SHOWN: ReadonlyMap<z.ZodType, { name: string; shape: z.ZodType }> = new Map<
  z.ZodType,
  { name: string; shape: z.ZodType }
>([
  [profileSchema, { name: 'ColumnProfile', shape: columnProfile }],
  [preparedChartSchema, { name: 'PreparedChart', shape: preparedChart }],
]);
