import { z } from 'zod';
import type { NumberChoice } from '@/lib/tabular/values/number-choice';

/** Parameters that settle how numbers are read where the values do not tell. */
export const numberShape = {
  /** The decimal separator of values that read either way (`1,234`). */
  decimal: z.enum(['.', ',']).optional(),
  /** Percentages beside plain numbers: `10%` and `0.15` as 10 and 0.15, as 0.1 and 0.15, or as 10 % and 15 %. */
  percent: z.enum(['as_written', 'fraction', 'percent']).optional(),
  /** The unit or currency to end in; cells without one are taken to be in it. */
  unit: z.string().trim().min(1).max(20).optional(),
  /** How much of that unit one of another is worth: `{"€": 1.08}`. */
  rates: z.record(z.string().min(1).max(20), z.number().positive()).optional(),
  /** What a range such as `10-20` becomes. */
  ranges: z.enum(['midpoint', 'low', 'high', 'missing']).optional(),
  /** What a bound such as `<5` or `100+` becomes. */
  bounds: z.enum(['bound', 'missing']).optional(),
  /** What `12:30` is in a column of durations: hours and minutes, or minutes and seconds. */
  clock: z.enum(['hours', 'minutes']).optional(),
};

type NumberParams = z.output<z.ZodObject<typeof numberShape>>;

/** What the parameters say about reading numbers; undefined when nothing. */
export function numberChoice(params: NumberParams): NumberChoice | undefined {
  const { decimal, percent, unit, rates, ranges, bounds, clock } = params;
  const choice = { decimal, percent, unit, rates, ranges, bounds, clock };
  return Object.values(choice).some((value) => value !== undefined) ? choice : undefined;
}
