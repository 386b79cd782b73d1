import { z } from 'zod';
import { emailAddress } from './auth';
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

export const passwordChangeBody = z.strictObject({
  /** Of no account without one. */
  current_password: z.string().max(1000).default(''),
  new_password: z.string().max(1000),
});

export const resetRequestBody = z.strictObject({ email: z.string().max(254) });
export const resetBody = z.strictObject({ token: z.string().max(200), password: z.string().max(1000) });

/** What a token is good for, each with all before it: reading; uploading, cleaning, charting and sharing; administering workspaces. */
export const TOKEN_SCOPES = ['read', 'clean', 'admin'] as const;
export type TokenScope = (typeof TOKEN_SCOPES)[number];

const MOST_DAYS = 366;

export const newTokenBody = z.strictObject({
  name: z
    .string()
    .trim()
    .min(1, 'must not be empty')
    .max(100, 'must have at most 100 characters')
    .refine((text) => !/\p{Cc}/u.test(text), 'must not contain control characters'),
  scope: z.enum(TOKEN_SCOPES).default('read'),
  /** Null for one that works until it is revoked. */
  expires_in_days: z.number().int().min(1).max(MOST_DAYS).nullable().default(90),
});
export type NewToken = z.output<typeof newTokenBody>;

export const tokenSchema = z.strictObject({
  token_id: z.uuid(),
  name: z.string(),
  scope: z.enum(TOKEN_SCOPES),
  /** Its last characters, by which people tell their tokens apart. */
  token_hint: z.string(),
  created_at: time,
  expires_at: time.nullable(),
  is_expired: z.boolean(),
  /** To the minute; null for one that was never used. */
  last_used_at: time.nullable(),
});
export type TokenJson = z.output<typeof tokenSchema>;

/** The one answer that tells the token itself. */
export const createdTokenSchema = tokenSchema.extend({ token: z.string() });
export type CreatedTokenJson = z.output<typeof createdTokenSchema>;

export const tokenParams = z.object({ token_id: z.uuid() });

/** What is asked again before something that must not happen from an unwatched screen; whoever has no password signed in just before. */
export const ownPasswordBody = z.strictObject({ password: z.string().max(1000).default('') });

export const verificationBody = z.strictObject({ token: z.string().max(200) });
/** The address that is confirmed. */
export const verifiedSchema = z.strictObject({ email: z.string() });
export const emailChangeBody = ownPasswordBody.extend({ email: emailAddress });

export const totpSetupSchema = z.strictObject({ secret: z.string(), uri: z.string() });
export type TotpSetupJson = z.output<typeof totpSetupSchema>;
export const totpConfirmBody = z.strictObject({ code: z.string().max(64) });
export const recoveryCodesSchema = z.strictObject({ recovery_codes: z.array(z.string()) });
export type RecoveryCodesJson = z.output<typeof recoveryCodesSchema>;

export const IDENTITY_PROVIDERS = ['oidc', 'google', 'github'] as const;

/** Who somebody is elsewhere, where they sign in. */
export const identitySchema = z.strictObject({
  identity_id: z.uuid(),
  provider: z.enum(IDENTITY_PROVIDERS),
  /** What people call it; the provider itself where it is not set up any more. */
  name: z.string(),
  email: z.string().nullable(),
  created_at: time,
  last_used_at: time.nullable(),
});
export type IdentityJson = z.output<typeof identitySchema>;
export const identityParams = z.object({ identity_id: z.uuid() });
export const connectBody = ownPasswordBody.extend({ provider: z.enum(IDENTITY_PROVIDERS) });

export const accountSchema = z.strictObject({
  id: z.uuid(),
  email: z.string(),
  name: z.string(),
  /** Null without an authenticator app. */
  totp: z.strictObject({ since: time, recovery_codes_left: z.number() }).nullable(),
  /** Whether somebody showed that the address is theirs. */
  email_verified: z.boolean(),
  /** False for somebody who signs in by other ways alone. */
  has_password: z.boolean(),
  identities: z.array(identitySchema),
});
export type AccountJson = z.output<typeof accountSchema>;
