import { z } from 'zod';
import { programSchema } from '@/lib/shape/extract/program';
import { shapeSchema } from '@/lib/shape/shape';

/** Datasets besides the one in the path: the second of a join, those to append. */
const others = z.array(z.uuid()).max(199).default([]);

/** A table made of this dataset, and of others, to be looked at. */
export const derivePreviewBody = z.strictObject({ shape: shapeSchema, with: others });
export type DerivePreviewBody = z.output<typeof derivePreviewBody>;

/** The same as a dataset. */
export const deriveBody = derivePreviewBody.extend({
  name: z.string().trim().min(1).max(255).optional(),
  /** Whether a new version of what it is made of makes a new version of it; of one dataset yes, of several no, where left out. */
  follows: z.boolean().optional(),
});
export type DeriveBody = z.output<typeof deriveBody>;

export const deriveOffersQuery = z.object({
  with: z
    .string()
    .default('')
    .transform((ids) => ids.split(',').filter((id) => id !== ''))
    .pipe(z.array(z.uuid()).max(199)),
});

const keyRows = z.strictObject({ key: z.array(z.string()), rows: z.number() });

/** What a join would give. */
export const joinFactsSchema = z.strictObject({
  left_rows: z.number(),
  right_rows: z.number(),
  rows: z.number(),
  matched_left: z.number(),
  matched_right: z.number(),
  unmatched_left_keys: z.number(),
  unmatched_right_keys: z.number(),
  /** The first of them, most rows first. */
  unmatched_left: z.array(keyRows),
  unmatched_right: z.array(keyRows),
  missing_left: z.number(),
  missing_right: z.number(),
  repeated_left_keys: z.number(),
  repeated_right_keys: z.number(),
  repeated_right: z.array(keyRows),
});
export type JoinFactsJson = z.output<typeof joinFactsSchema>;

const aliasSchema = z.strictObject({ key: z.number(), left: z.string(), right: z.string() });
export type AliasJson = z.output<typeof aliasSchema>;

export const derivePreviewSchema = z.strictObject({
  columns: z.array(z.strictObject({ id: z.string(), name: z.string(), type: z.string(), unit: z.string().nullable() })),
  rows: z.array(z.array(z.union([z.string(), z.number(), z.boolean(), z.null()]))),
  /** Of the whole result. */
  row_count: z.number(),
  notes: z.array(z.string()),
  join: joinFactsSchema.nullable(),
  /** Keys without a match that are probably spellings of one another. */
  aliases: z.array(aliasSchema),
});
export type DerivePreviewJson = z.output<typeof derivePreviewSchema>;

/** What seems to fit. */
export const deriveOffersSchema = z.strictObject({
  unpivot: z.array(
    z.strictObject({ columns: z.array(z.string()), name: z.string(), by: z.enum(['month', 'year', 'sequence']) }),
  ),
  /** Columns that hold lists, with their separator. */
  lists: z.array(z.strictObject({ column: z.string(), separator: z.string(), share: z.number() })),
  /** With one other dataset: keys to join by, the likeliest first. */
  keys: z.array(
    z.strictObject({
      left: z.string(),
      right: z.string(),
      /** Share of the first's different keys that the second has. */
      overlap: z.number(),
      /** Whether no key of the second repeats. */
      is_unique: z.boolean(),
    }),
  ),
  /** With others: which columns belong together, as `append` takes them. */
  append: z.array(z.strictObject({ name: z.string(), from: z.array(z.string().nullable()) })),
});
export type DeriveOffersJson = z.output<typeof deriveOffersSchema>;

/** What a dataset is made of, and what is made of it. */
export const derivationSchema = z.strictObject({
  derived: z
    .strictObject({
      shape: shapeSchema,
      follows: z.boolean(),
      /** Whether one of them has a version that this one was not made of. */
      is_outdated: z.boolean(),
      parents: z.array(
        z.strictObject({
          /** Null once it was deleted. */
          job_id: z.uuid().nullable(),
          filename: z.string().nullable(),
          /** The version this one's current version was made of. */
          version: z.number().nullable(),
          current_version: z.number().nullable(),
        }),
      ),
      notes: z.array(z.string()),
    })
    .nullable(),
  children: z.array(z.strictObject({ job_id: z.uuid(), filename: z.string(), shape: z.string() })),
});
export type DerivationJson = z.output<typeof derivationSchema>;

export const derivationChange = z.strictObject({ follows: z.boolean() });

/** What is wanted of some texts of a column. */
export const extractBody = z.strictObject({
  column: z.string(),
  examples: z
    .array(z.strictObject({ text: z.string().min(1).max(400), wanted: z.string().min(1).max(400) }))
    .min(1)
    .max(10),
});
export type ExtractBody = z.output<typeof extractBody>;

export const extractSchema = z.strictObject({
  programs: z.array(
    z.strictObject({
      program: programSchema,
      /** In words, without a full stop. */
      description: z.string(),
      /** Different values of the column for which it gives something, of those that were tried. */
      given: z.number(),
      tried: z.number(),
      samples: z.array(z.strictObject({ text: z.string(), result: z.string().nullable() })),
    }),
  ),
});
export type ExtractJson = z.output<typeof extractSchema>;
