import { z } from 'zod';
import type { Filter } from '@/lib/tabular/query';

const MOST_VALUES = 1000;
const MOST_CONDITIONS = 50;
const MOST_KEYS = 10;

const column = z.string().min(1);
const value = z.union([z.string(), z.number(), z.boolean().transform(String), z.null()], {
  error: 'must be a text, a number, true, false or null',
});
const bound = z.union([z.string().min(1), z.number()], { error: 'must be a text or a number' }).optional();
const not = z.boolean().optional();

/** The conditions a row can be asked for by the table alone. A column is named by its id. */
export const ROW_CONDITIONS = [
  z.strictObject({ op: z.literal('equals'), column, value, not }),
  z.strictObject({ op: z.literal('in'), column, values: z.array(value).max(MOST_VALUES), not }),
  z.strictObject({ op: z.literal('contains'), column, text: z.string().min(1), not }),
  z.strictObject({ op: z.literal('range'), column, min: bound, max: bound, exclusive_max: not, not }),
  z.strictObject({ op: z.literal(['missing', 'present', 'filled']), column: column.optional(), not }),
  z.strictObject({
    op: z.literal('outlier'),
    column: column.optional(),
    status: z.enum(['open', 'kept']).optional(),
    not,
  }),
] as const;

const conditionSchema = z
  .discriminatedUnion('op', [...ROW_CONDITIONS])
  .refine((condition) => condition.op !== 'range' || condition.min !== undefined || condition.max !== undefined, {
    error: 'needs min or max',
  });

export type RowCondition = z.output<typeof conditionSchema>;

/** Rows must fulfil all of them. */
export const conditionsSchema = z.array(conditionSchema).min(1).max(MOST_CONDITIONS);

/** What to sort by, the key that decides first. */
export const sortKeysSchema = z
  .array(z.strictObject({ column, descending: z.boolean().default(false) }))
  .min(1)
  .max(MOST_KEYS);

/** The condition as a table is asked. */
export function filterOf(condition: RowCondition): Filter {
  return condition.op === 'range' ? { ...condition, exclusiveMax: condition.exclusive_max } : condition;
}
