import { randomUUID } from 'node:crypto';
import { type JWTHeaderParameters, jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import { AppError } from '@/lib/errors';
import type { SessionClaims } from './sessions';
import { SIGNING_ALGORITHM, signingKeys } from './signing-keys';

export const ACCESS_TOKEN_SECONDS = 15 * 60;

const ISSUER = 'refinex';
const AUDIENCE = 'refinex-api';

/** A signed token that says who calls the API; good for 15 minutes. */
export function signAccessToken({ userId, sessionId }: SessionClaims): Promise<string> {
  const { id: kid, privateKey } = signingKeys().current;
  return new SignJWT({ sid: sessionId })
    .setProtectedHeader({ alg: SIGNING_ALGORITHM, typ: 'at+jwt', kid })
    .setSubject(userId)
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setIssuedAt()
    .setExpirationTime(`${ACCESS_TOKEN_SECONDS}s`)
    .setJti(randomUUID())
    .sign(privateKey);
}

/** The key that a token says it was signed with. */
function keyOf({ kid }: JWTHeaderParameters) {
  const key = kid === undefined ? undefined : signingKeys().all.get(kid);
  if (!key) throw new Error('No key of ours has this id.');
  return key.publicKey;
}

/** Whose token it is, and of which session. Throws `unauthenticated` when it is not ours, was changed, or has expired. */
export async function verifyAccessToken(token: string): Promise<SessionClaims> {
  try {
    const { payload } = await jwtVerify(token, keyOf, {
      algorithms: [SIGNING_ALGORITHM],
      typ: 'at+jwt',
      issuer: ISSUER,
      audience: AUDIENCE,
      requiredClaims: ['sub', 'sid', 'exp'],
    });
    return { userId: z.uuid().parse(payload.sub), sessionId: z.uuid().parse(payload.sid) };
  } catch (cause) {
    throw new AppError('unauthenticated', 'The access token is not valid or has expired. Sign in again.', { cause });
  }
}
