import { z } from 'zod';

/** The process answers. */
export const healthSchema = z.strictObject({ status: z.literal('ok') });

/** The database answers and is migrated, and files can be stored. */
export const readySchema = healthSchema.extend({ database: z.literal('ok'), storage: z.literal('ok') });

/** The document that describes the API. */
export const documentSchema = z.looseObject({ openapi: z.string(), paths: z.record(z.string(), z.unknown()) });
