import { z } from 'zod';

const MIN_PASSWORD = 4;
const MAX_PASSWORD = 200;

/** A time without an offset is UTC, as everywhere in the API. */
const instant = z.iso
  .datetime({ offset: true, local: true, error: 'must be a time in ISO 8601, such as 2027-01-31T12:00:00Z' })
  .transform((text) => new Date(/(Z|[+-]\d\d:?\d\d)$/i.test(text) ? text : `${text}Z`));

/** Body of a new link. Everything may be left out: a link that never expires and that needs no password. */
export const newShareSchema = z.strictObject({
  expires_at: instant.refine((time) => time.getTime() > Date.now(), 'must be in the future').nullish(),
  password: z
    .string()
    .min(MIN_PASSWORD, `must have at least ${MIN_PASSWORD} characters`)
    .max(MAX_PASSWORD, `must have at most ${MAX_PASSWORD} characters`)
    .nullish(),
});
