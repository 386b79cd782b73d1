import { z } from 'zod';
import { CLUSTER_METHODS } from '@/lib/cleaning/variants/clusters';
import { EVIDENCES } from '@/lib/cleaning/variants/evidence';
import { columnParams } from './columns';
import { pageQuery } from './common';

export { columnParams };

/** `suggested` is what the list of decisions offers for the column. */
export const SPELLING_METHODS = ['suggested', ...CLUSTER_METHODS] as const;
export type SpellingMethod = (typeof SPELLING_METHODS)[number];

export const spellingsQuery = pageQuery.extend({
  method: z.enum(SPELLING_METHODS).default('suggested'),
  /** Length of the n-grams. */
  n: z.coerce.number().int().min(1).max(6).default(2),
  /** Most edits between two spellings. */
  edits: z.coerce.number().int().min(1).max(3).default(2),
  /** Least Jaro–Winkler similarity of two spellings. */
  similarity: z.coerce.number().min(0.8).max(0.99).default(0.92),
  /** Only values of so many spellings. */
  min_size: z.coerce.number().int().min(2).max(1000).default(2),
  /** Only values of which a spelling holds this text, whatever its case. */
  search: z.string().max(200).optional(),
});
export type SpellingsQuery = z.output<typeof spellingsQuery>;

const spellingSchema = z.strictObject({
  value: z.string(),
  cell_count: z.number(),
  evidence: z.enum(EVIDENCES),
  /** The same in words. */
  reason: z.string(),
  /** Whether it is ticked before anybody looked: nothing speaks against it, and something for it. */
  is_likely: z.boolean(),
});
export type SpellingJson = z.output<typeof spellingSchema>;

export const clusterSchema = z.strictObject({
  /** The spelling that seems best, and the cells that hold it. */
  to: z.string(),
  cell_count: z.number(),
  spellings: z.array(spellingSchema),
});
export type ClusterJson = z.output<typeof clusterSchema>;

export const spellingsSchema = z.strictObject({
  version: z.number(),
  column_id: z.string(),
  column: z.string(),
  method: z.enum(SPELLING_METHODS),
  /** Distinct values of the column, and how many of them were compared. */
  distinct: z.number(),
  compared: z.number(),
  /** Whether some that may be near were not compared, because there are too many. */
  is_bounded: z.boolean(),
  total: z.number(),
  limit: z.number(),
  offset: z.number(),
  /** Those that would change most cells first. */
  clusters: z.array(clusterSchema),
});
export type SpellingsJson = z.output<typeof spellingsSchema>;

const text = z.string().min(1).max(100_000);

/** Spellings that become one, and pairs that are not the same and are not to be asked about again. */
export const spellingsBody = z
  .strictObject({
    merges: z
      .array(z.strictObject({ from: z.array(text).min(1), to: text }))
      .max(10_000)
      .default([]),
    apart: z
      .array(z.strictObject({ from: text, to: text }))
      .max(10_000)
      .default([]),
  })
  .refine(({ merges, apart }) => merges.length + apart.length > 0, {
    path: ['merges'],
    message: 'Say what is to be merged or kept apart.',
  });
export type SpellingsDecision = z.output<typeof spellingsBody>;
