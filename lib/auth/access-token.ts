import { createPrivateKey, createPublicKey, type KeyObject, randomUUID } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';
import type { SessionClaims } from './sessions';

export const ACCESS_TOKEN_SECONDS = 15 * 60;

const ALGORITHM = 'RS256';
const ISSUER = 'refinex';
const AUDIENCE = 'refinex-api';

let keys: { privateKey: KeyObject; publicKey: KeyObject } | undefined;

function keyPair() {
  if (!keys) {
    const privateKey = createPrivateKey(Buffer.from(env().AUTH_PRIVATE_KEY, 'base64'));
    keys = { privateKey, publicKey: createPublicKey(privateKey) };
  }
  return keys;
}

/** A signed token that says who calls the API; good for 15 minutes. */
export function signAccessToken({ userId, sessionId }: SessionClaims): Promise<string> {
  return new SignJWT({ sid: sessionId })
    .setProtectedHeader({ alg: ALGORITHM, typ: 'at+jwt' })
    .setSubject(userId)
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setIssuedAt()
    .setExpirationTime(`${ACCESS_TOKEN_SECONDS}s`)
    .setJti(randomUUID())
    .sign(keyPair().privateKey);
}

/** Whose token it is, and of which session. Throws `unauthenticated` when it is not ours, was changed, or has expired. */
export async function verifyAccessToken(token: string): Promise<SessionClaims> {
  try {
    const { payload } = await jwtVerify(token, keyPair().publicKey, {
      algorithms: [ALGORITHM],
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
