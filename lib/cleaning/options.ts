import { z } from 'zod';
import { AppError } from '@/lib/errors';

const optionsShape = {
  /** Trim white space at the ends of text. */
  whitespace: z.boolean().default(true),
  /** Make `N/A`, `-`, … missing. */
  blanks: z.boolean().default(true),
  /** Normalise column names. */
  names: z.boolean().default(true),
  /** Remove duplicate rows. */
  duplicates: z.boolean().default(true),
  /** Remove columns that are more than 80 % empty. */
  empty_columns: z.boolean().default(true),
  /** Read text columns of numbers as numbers. */
  numbers: z.boolean().default(true),
  /** Dates as `YYYY-MM`, as `YYYY-MM-DD`, or as they are. */
  dates: z.enum(['month', 'day', 'keep']).default('month'),
  /** One spelling for yes and no in a column. */
  booleans: z.boolean().default(true),
  /** Ages as groups, or as they are. */
  ages: z.enum(['bucket', 'keep']).default('bucket'),
  /** What missing numbers are filled with. */
  fill: z.enum(['mean', 'median', 'mode', 'zero', 'leave']).default('mean'),
  /** What missing text is filled with. */
  categorical: z.enum(['mode', 'leave']).default('leave'),
  /** How outliers are found. */
  outliers: z.enum(['iqr', 'zscore', 'mad', 'off']).default('iqr'),
};

/** What a person may choose with an upload; everything has a default. Unknown keys are refused. */
export const cleaningOptionsSchema = z.strictObject(optionsShape);

export type CleaningOptions = z.output<typeof cleaningOptionsSchema>;
export type CleaningOptionsInput = z.input<typeof cleaningOptionsSchema>;

/**
 * The options with defaults filled in.
 *
 * @throws AppError `invalid_input`, with one field for each option that is unknown or has a value that is not allowed.
 */
export function parseCleaningOptions(options: unknown): CleaningOptions {
  const parsed = cleaningOptionsSchema.safeParse(options ?? {});
  if (parsed.success) return parsed.data;
  const fields = new Map<string, string>();
  for (const issue of parsed.error.issues) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys)
        fields.set(key, `There is no such option. The options are ${Object.keys(optionsShape).join(', ')}.`);
    } else fields.set(issue.path.join('.') || 'options', issue.message);
  }
  const [first] = fields;
  throw new AppError('invalid_input', `The cleaning options are not valid. ${first?.[0]}: ${first?.[1]}`, {
    fields: Object.fromEntries(fields),
    cause: parsed.error,
  });
}
