import { z } from 'zod';
import { cleaningOptionsSchema } from '@/lib/cleaning/options';
import { isPreset } from '@/lib/cleaning/presets';
import type { Reading, ReadingOptions } from '@/lib/tabular/read';
import { ASIDE_KINDS, MOST_KEPT_ROWS } from '@/lib/tabular/records/aside';
import { cleanedLikeSchema } from './cleaned-like';
import { FILE_TYPES, JOB_STATUSES } from './jobs';
import { presetId } from './presets';

const asciiCharacter = z.string().regex(/^[\t -~]$/, 'must be one ASCII character');
const asciiOrNothing = z.string().regex(/^[\t -~]?$/, 'must be one ASCII character, or empty for none');

function isEncoding(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== '';
  } catch {
    // A RangeError is how TextDecoder says that it knows no such encoding.
    return false;
  }
}

/** What a person may decide about reading the file; what is left out is detected. */
const readingShape = {
  as_table: z.boolean().optional(),
  entry: z.string().max(1024).optional(),
  delimiter: asciiCharacter.optional(),
  quote: asciiOrNothing.optional(),
  escape: z.enum(['doubled', 'backslash']).optional(),
  skip_initial_space: z.boolean().optional(),
  encoding: z.string().refine(isEncoding, 'is not a known encoding, such as utf-8 or windows-1252').optional(),
  header_rows: z.int().min(0).max(100).optional(),
  skip_lines: z.int().min(0).max(1_000_000).optional(),
  comment: asciiOrNothing.optional(),
  skip_footnotes: z.boolean().optional(),
  sheet: z.string().max(255).optional(),
  set_aside: z.array(z.enum(ASIDE_KINDS)).optional(),
  keep_rows: z.array(z.int().min(0)).max(MOST_KEPT_ROWS).optional(),
  table: z.int().min(0).max(10_000).optional(),
  header_row: z.int().min(0).max(1_048_576).optional(),
} satisfies Record<keyof ReadingOptions, z.ZodType>;

/** The options for reading a file, checked. */
export const readingOptionsSchema = z.strictObject(readingShape);

/**
 * The `options` field of an upload: how to clean, and under `reading` how to read the file. A saved preset says all about cleaning, and so
 * does a dataset whose recipe is run on the file.
 */
export const uploadOptionsSchema = cleaningOptionsSchema
  .extend({ preset: presetId.default('standard'), reading: readingOptionsSchema.optional(), like: z.uuid().optional() })
  .superRefine(({ preset, reading: _, like, ...choices }, context) => {
    const besides = Object.keys(choices)[0];
    if (like !== undefined && (besides !== undefined || preset !== 'standard')) {
      context.addIssue({
        code: 'custom',
        path: [besides ?? 'preset'],
        message: 'The recipe of the other dataset says already how to clean.',
      });
    } else if (besides !== undefined && !isPreset(preset)) {
      context.addIssue({ code: 'custom', path: [besides], message: 'A saved preset says already how to clean.' });
    }
  });

/** How the file was read. */
export const readingSchema = z.strictObject({
  file_type: z.enum(FILE_TYPES),
  status: z.enum(JOB_STATUSES),
  /** Of the cleaned dataset; 0 while there is none. */
  version: z.number(),
  /** What a person decided; the rest was detected. */
  options: z.custom<ReadingOptions>((value) => readingOptionsSchema.safeParse(value).success),
  /** What came of it; null until the file has been read. */
  reading: z.custom<Reading>((value) => typeof value === 'object' && value !== null).nullable(),
  /** Whose recipe the file was cleaned by at first; null where it was a preset. */
  like: cleanedLikeSchema.nullable(),
});
export type ReadingJson = z.output<typeof readingSchema>;
