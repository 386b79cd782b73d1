import { z } from 'zod';

/** Whose recipe a file was cleaned by, and how that was fitted to it. Columns are named by the headers of the two files. */
export const cleanedLikeSchema = z.strictObject({
  /** Null for who may not see that dataset, or when it was deleted. */
  job_id: z.uuid().nullable(),
  filename: z.string(),
  /** Whose recipe it was. */
  version: z.number(),
  /** Columns taken for one of that dataset though they are called otherwise. */
  renamed: z.array(z.strictObject({ model: z.string(), column: z.string() })),
  /** Pairs that may belong together and were not taken for one, 0–100. */
  perhaps: z.array(z.strictObject({ model: z.string(), column: z.string(), similarity: z.number() })),
  /** Columns of that dataset without a counterpart here, and those that are only here. */
  missing: z.array(z.string()),
  added: z.array(z.string()),
  /** Steps left out: because of columns that are missing, or, with null, because they are about single rows of that dataset. */
  left: z.array(z.strictObject({ operation: z.string(), columns: z.array(z.string()).nullable() })),
});
export type CleanedLikeJson = z.output<typeof cleanedLikeSchema>;
