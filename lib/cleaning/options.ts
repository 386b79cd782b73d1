import { z } from 'zod';
import { AppError } from '@/lib/errors';
import { type CleaningChoices, PRESET_CHOICES, PRESETS, type Preset } from './presets';

/** What a person may choose with an upload: a preset, and what is to be otherwise. Unknown keys are refused. */
export const cleaningOptionsSchema = z.strictObject({
  preset: z.enum(PRESETS).default('standard'),
  whitespace: z.boolean().optional(),
  blanks: z.boolean().optional(),
  names: z.boolean().optional(),
  duplicates: z.boolean().optional(),
  empty_columns: z.boolean().optional(),
  numbers: z.boolean().optional(),
  variants: z.boolean().optional(),
  dates: z.enum(['month', 'day', 'full', 'keep']).optional(),
  booleans: z.boolean().optional(),
  ages: z.enum(['bucket', 'keep']).optional(),
  fill: z.enum(['mean', 'median', 'mode', 'zero', 'leave']).optional(),
  categorical: z.enum(['mode', 'leave']).optional(),
  outliers: z.enum(['iqr', 'zscore', 'mad', 'off']).optional(),
} satisfies Record<keyof CleaningOptions, z.ZodType>);

export type CleaningOptions = CleaningChoices & { readonly preset: Preset };
export type CleaningOptionsInput = z.input<typeof cleaningOptionsSchema>;

/**
 * The options with those of the preset filled in.
 *
 * @throws AppError `invalid_input`, with one field for each option that is unknown or has a value that is not allowed.
 */
export function parseCleaningOptions(options: unknown): CleaningOptions {
  const parsed = cleaningOptionsSchema.safeParse(options ?? {});
  if (parsed.success) return withPreset(parsed.data);
  const fields = new Map<string, string>();
  for (const issue of parsed.error.issues) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys)
        fields.set(
          key,
          `There is no such option. The options are ${Object.keys(cleaningOptionsSchema.shape).join(', ')}.`,
        );
    } else fields.set(issue.path.join('.') || 'options', issue.message);
  }
  const [first] = fields;
  throw new AppError('invalid_input', `The cleaning options are not valid. ${first?.[0]}: ${first?.[1]}`, {
    fields: Object.fromEntries(fields),
    cause: parsed.error,
  });
}

function withPreset({ preset, ...chosen }: z.output<typeof cleaningOptionsSchema>): CleaningOptions {
  const given = Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== undefined));
  return { preset, ...PRESET_CHOICES[preset], ...given };
}
