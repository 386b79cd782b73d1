import { z } from 'zod';
import { PROVIDER_IDS } from './provider-id';
import type { ToldPerson } from './providers';

const schema: z.ZodType<ToldPerson> = z.object({
  provider: z.enum(PROVIDER_IDS),
  issuer: z.string(),
  subject: z.string(),
  name: z.string(),
  // next-auth makes nothing of null.
  email: z
    .string()
    .nullish()
    .transform((email) => email ?? null),
  isVerified: z.boolean(),
});

/** What the profile of one of our providers became on its way through next-auth, which knows it as a user of its own. */
export const personOf = (user: unknown): ToldPerson => schema.parse(user);
