import { z } from 'zod';

/** Every answer that is not a success. */
export const errorSchema = z.strictObject({
  error: z.strictObject({
    code: z.string(),
    message: z.string(),
    /** What is wrong with which field of the request. */
    fields: z.record(z.string(), z.string()).optional(),
  }),
});
export type ErrorJson = z.output<typeof errorSchema>;
