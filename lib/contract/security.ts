import { z } from 'zod';
import { time } from './common';

export const SECURITY_KINDS = [
  'registered',
  'signed_in',
  'sign_in_refused',
  'sign_in_limited',
  'email_verified',
  'email_changed',
  'identity_connected',
  'identity_disconnected',
  'session_ended',
  'sessions_ended',
  'password_changed',
  'password_reset',
  'token_created',
  'token_revoked',
  'token_refused',
  'refused',
  'share_opened',
  'share_password_refused',
  'admin_action',
] as const;
export type SecurityKind = (typeof SECURITY_KINDS)[number];

/** Something that matters to who may see what. */
export const securityEventSchema = z.strictObject({
  event_id: z.uuid(),
  created_at: time,
  kind: z.enum(SECURITY_KINDS),
  /** Null for somebody without an account. */
  actor_id: z.uuid().nullable(),
  /** What it was done to: the pattern of a route, `chart` and an id, the id of a session or token, the name of an action. */
  subject: z.string().nullable(),
  /** Where it came from; null for how other members signed in. */
  address: z.string().nullable(),
});
export type SecurityEventJson = z.output<typeof securityEventSchema>;

export const securityFileQuery = z.object({
  format: z.enum(['csv', 'json']).default('csv'),
  escape_formulas: z.enum(['0', '1']).default('0'),
});
export type SecurityFileQuery = z.output<typeof securityFileQuery>;

const measure = z.strictObject({
  used: z.number(),
  /** Null where there is no limit. */
  limit: z.number().nullable(),
});
export type MeasureJson = z.output<typeof measure>;

/** How much of what a workspace may have it has. */
export const usageSchema = z.strictObject({
  datasets: measure,
  /** Of the files that were uploaded. */
  bytes: measure,
  rows: measure,
  /** Of this month, UTC; what was deleted since counts as well. */
  processing_minutes: measure,
});
export type UsageJson = z.output<typeof usageSchema>;
