import { z } from 'zod';
import type { ColumnProfile } from '@/lib/tabular/profile';

export const columnParams = z.object({ id: z.uuid(), columnId: z.string() });

/** As measured by the profiler, whose type it has. */
export const profileSchema = z.custom<ColumnProfile>((value) => typeof value === 'object' && value !== null);

export const columnSchema = z.strictObject({
  id: z.string(),
  /** Null when the column is not in the cleaned table. */
  name: z.string().nullable(),
  /** Null when the column is not in the file. */
  source_name: z.string().nullable(),
  source: profileSchema.nullable(),
  cleaned: profileSchema.nullable(),
  /** What the column said before it was cut (days of months, ages of groups), while that is not shown as a column of its own. */
  companion: z.strictObject({ id: z.string(), type: z.string() }).nullable(),
  expected_range: z.tuple([z.number(), z.number()]).nullable(),
  /** Changes to this column, in the order of the recipe. */
  changes: z.array(z.strictObject({ operation: z.string(), label: z.string(), count: z.number() })),
  /** What the values of the file were taken for, and why; null when the column is not in the file. */
  inference: z
    .strictObject({ type: z.string(), unit: z.string().nullable(), share: z.number(), evidence: z.string() })
    .nullable(),
});
export type ColumnJson = z.output<typeof columnSchema>;
