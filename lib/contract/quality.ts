import { z } from 'zod';

/** The four parts of the quality score, each 0–100. */
export const qualityPartsSchema = z.strictObject({
  completeness: z.number(),
  uniqueness: z.number(),
  consistency: z.number(),
  integrity: z.number(),
});
export type QualityPartsJson = z.output<typeof qualityPartsSchema>;

/** What cleaning did, in numbers. */
export const cleaningSummarySchema = z.strictObject({
  duplicates_removed: z.number(),
  outliers_flagged: z.number(),
  missing_values_filled: z.number(),
  columns_renamed: z.number(),
  columns_removed: z.number(),
  dates_converted: z.number(),
  ages_bucketed: z.number(),
  quality_score: z.number(),
  quality_score_before: z.number(),
  quality: z.strictObject({ before: qualityPartsSchema, after: qualityPartsSchema }),
  row_count_before: z.number(),
  row_count_after: z.number(),
  version: z.number(),
  /** Share of the cells without open findings, 0–1; null until the data was looked through. */
  trust: z.number().nullable(),
});
export type CleaningSummaryJson = z.output<typeof cleaningSummarySchema>;

/** What a score is made of, and what costs the most points. */
export const qualitySchema = z.strictObject({
  score: z.number(),
  parts: qualityPartsSchema,
  /** `column` and its id are null when it is the rows. */
  costs: z.array(
    z.strictObject({
      part: z.string(),
      column_id: z.string().nullable(),
      column: z.string().nullable(),
      points: z.number(),
      reason: z.string(),
    }),
  ),
});
export type QualityJson = z.output<typeof qualitySchema>;

/** The quality of the file and of what cleaning made of it. */
export const qualityOfVersionSchema = z.strictObject({ before: qualitySchema, after: qualitySchema });
export type QualityOfVersionJson = z.output<typeof qualityOfVersionSchema>;

/** By the name of a column: how many of its cells are missing; complete columns are not in it. */
export const missingFieldsSchema = z.record(z.string(), z.strictObject({ count: z.number(), percentage: z.number() }));
export type MissingFieldsJson = z.output<typeof missingFieldsSchema>;
