import { z } from 'zod';
import { idParams, time } from './common';

const MIN_PASSWORD = 4;
const MAX_PASSWORD = 200;

/** A time without an offset is UTC, as everywhere in the API. */
const instant = z.iso
  .datetime({ offset: true, local: true, error: 'must be a time in ISO 8601, such as 2027-01-31T12:00:00Z' })
  .transform((text) => new Date(/(Z|[+-]\d\d:?\d\d)$/i.test(text) ? text : `${text}Z`));

/** A new link. Everything may be left out: a link that never expires and that needs no password. */
export const newShareBody = z.strictObject({
  expires_at: instant.refine((time) => time.getTime() > Date.now(), 'must be in the future').nullish(),
  password: z
    .string()
    .min(MIN_PASSWORD, `must have at least ${MIN_PASSWORD} characters`)
    .max(MAX_PASSWORD, `must have at most ${MAX_PASSWORD} characters`)
    .nullish(),
});
export type NewShare = z.output<typeof newShareBody>;

/** `{ token }` of a path. Whether there is such a link is asked of the database alone. */
export const tokenParams = z.object({ token: z.string().min(1).max(200) });

/** A link of a chart or of a dataset, by its token or its id. */
export const shareParams = idParams.extend(tokenParams.shape);

/** The password of a link, from the form on its page. */
export const unlockBody = z.object({ password: z.string().max(1000), is_embedded: z.boolean().default(false) });

export const SHARE_KINDS = ['chart', 'dashboard', 'comparison'] as const;
export type ShareKind = (typeof SHARE_KINDS)[number];

/** Answer to a new link: the only time the token is told. */
export const createdShareSchema = z.strictObject({ url: z.string(), token: z.string(), share_id: z.uuid() });
export type NewShareJson = z.output<typeof createdShareSchema>;

export const shareSchema = z.strictObject({
  share_id: z.uuid(),
  kind: z.enum(SHARE_KINDS),
  /** The last four characters of the token. */
  token_hint: z.string(),
  has_password: z.boolean(),
  expires_at: time.nullable(),
  is_expired: z.boolean(),
  view_count: z.number(),
  last_viewed_at: time.nullable(),
  created_at: time,
  created_by: z.string().nullable(),
});
export type ShareJson = z.output<typeof shareSchema>;
