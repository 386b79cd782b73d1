import { z } from 'zod';
import { flag, time } from './common';

export const SESSION_KINDS = ['browser', 'api'] as const;

export const sessionSchema = z.strictObject({
  session_id: z.uuid(),
  /** `browser`: a cookie. `api`: a program that signed in with e-mail address and password. */
  kind: z.enum(SESSION_KINDS),
  /** As the client called itself, and where it came from when it signed in. */
  user_agent: z.string().nullable(),
  address: z.string().nullable(),
  created_at: time,
  /** To the minute. */
  last_seen_at: time,
  /** When it ends at the latest. */
  expires_at: time,
  /** The one that asks. */
  is_current: z.boolean(),
});
export type SessionJson = z.output<typeof sessionSchema>;

export const sessionParams = z.object({ session_id: z.uuid() });
/** `all=1`: this one too. */
export const endSessionsQuery = z.object({ all: flag });
export const sessionsEndedSchema = z.strictObject({ success: z.literal(true), ended: z.number() });
export type SessionsEndedJson = z.output<typeof sessionsEndedSchema>;
