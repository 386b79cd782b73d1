import { z } from 'zod';

const schema = z.array(z.looseObject({ email: z.string(), primary: z.boolean(), verified: z.boolean() })).catch([]);

/** Of what GitHub answers for `/user/emails`: the primary address, if it was verified. A public one need not be. */
export const verifiedGithubAddress = (emails: unknown): string | null =>
  schema.parse(emails).find(({ primary, verified }) => primary && verified)?.email ?? null;
