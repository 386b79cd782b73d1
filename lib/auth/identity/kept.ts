import { z } from 'zod';
import { sealedCookie } from '@/lib/auth/sealed-cookie';
import { PROVIDER_IDS } from './provider-id';

const MINUTES = 10;

const identity = z.strictObject({
  provider: z.enum(PROVIDER_IDS),
  issuer: z.string(),
  subject: z.string(),
  email: z.string().nullable(),
});

/**
 * Somebody whom a provider told, and who has to show something more: `password` of the account that has their address, which is then
 * connected; `code` of the authenticator app of the account that is connected.
 */
export const unfinishedCookie = sealedCookie(
  'unfinished',
  z.strictObject({
    userId: z.uuid(),
    email: z.string(),
    wants: z.enum(['password', 'code']),
    identity,
  }),
  MINUTES * 60,
);

/** Somebody signed in who went to a provider to connect it, in this session. */
export const connectingCookie = sealedCookie(
  'connecting',
  z.strictObject({ userId: z.uuid(), sessionId: z.uuid(), provider: z.enum(PROVIDER_IDS) }),
  MINUTES * 60,
);
