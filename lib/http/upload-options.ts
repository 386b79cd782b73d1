import { z } from 'zod';
import { cleaningOptionsSchema } from '@/lib/cleaning/options';

/** The `options` field of an upload: how to clean, and under `reading` how to read the file. */
export const uploadOptionsSchema = cleaningOptionsSchema.extend({
  reading: z.record(z.string(), z.unknown()).optional(),
});
