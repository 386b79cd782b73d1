import { z } from 'zod';

/** Postgres text cannot hold NUL, and no name needs another control character. */
const hasNoControlCharacters = (text: string): boolean => !/\p{Cc}/u.test(text);

/** An e-mail address as it was typed. */
export const emailAddress = z.string().trim().max(254, 'is too long').pipe(z.email('is not an e-mail address'));

export const registrationSchema = z.object({
  email: emailAddress,
  password: z.string(),
  name: z
    .string()
    .trim()
    .min(1, 'must not be empty')
    .max(100, 'must have at most 100 characters')
    .refine(hasNoControlCharacters, 'must not contain control characters'),
});

/** Anything may be tried as a password; only registration judges it. */
export const credentialsSchema = z.object({
  email: z.string().max(254).refine(hasNoControlCharacters, 'is not an e-mail address'),
  password: z.string().max(1000),
  /** Of the authenticator app, or a recovery code, for an account that has one. */
  code: z.string().max(64).optional(),
});

export const refreshSchema = z.object({ refresh_token: z.string().min(1).max(200) });

/** What somebody shows whom a provider told: the password of the account that has their address, or only the code. */
export const finishSchema = z.object({
  password: z.string().max(1000).optional(),
  code: z.string().max(64).optional(),
});

/** Answer to a registration. */
export const registeredSchema = z.strictObject({ id: z.uuid(), email: z.string(), name: z.string() });

/** Answer to a sign-in. */
export const tokenPairSchema = z.strictObject({
  access_token: z.string(),
  token_type: z.literal('bearer'),
  /** Seconds until the access token expires. */
  expires_in: z.number(),
  refresh_token: z.string(),
});

/** The public keys that check access tokens (RFC 7517). */
export const keySetSchema = z.strictObject({
  keys: z.array(
    z.strictObject({
      kty: z.string(),
      n: z.string(),
      e: z.string(),
      kid: z.string(),
      alg: z.string(),
      use: z.string(),
    }),
  ),
});
