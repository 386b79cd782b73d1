import { z } from 'zod';

/** `{ id }` of a path; anything but a UUID cannot exist. */
export const idParams = z.object({ id: z.uuid() });

/** `limit` and `offset` of a list. */
export const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(1000).default(100),
  offset: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).default(0),
});

export type Page = z.output<typeof pageQuery>;

/** A switch in a query: `marks=1`. */
export const flag = z
  .enum(['0', '1', 'false', 'true'])
  .default('0')
  .transform((value) => value === '1' || value === 'true');

/** A switch in a query that is neither on nor off when nothing is said. */
export const openFlag = z
  .enum(['0', '1', 'false', 'true'])
  .transform((value) => value === '1' || value === 'true')
  .optional();

/** `escape_formulas=1`: put an apostrophe before values that a spreadsheet would run. */
export const escapeFormulasQuery = z.object({ escape_formulas: flag });

/** An ISO 8601 time in an answer. */
export const time = z.string();

/** Answer to what only succeeds. */
export const successSchema = z.strictObject({ success: z.literal(true) });
export type SuccessJson = z.output<typeof successSchema>;
