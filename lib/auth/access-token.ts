import { createPrivateKey, createPublicKey, type KeyObject, randomUUID } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import type { Actor } from '@/lib/data/actor';
import { env } from '@/lib/env';
import { AppError } from '@/lib/errors';

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
export function signAccessToken(actor: Actor): Promise<string> {
  return new SignJWT()
    .setProtectedHeader({ alg: ALGORITHM, typ: 'at+jwt' })
    .setSubject(actor.userId)
    .setIssuer(ISSUER)
    .setAudience(AUDIENCE)
    .setIssuedAt()
    .setExpirationTime(`${ACCESS_TOKEN_SECONDS}s`)
    .setJti(randomUUID())
    .sign(keyPair().privateKey);
}

/** Who the token speaks for. Throws `unauthenticated` when it is not ours, was changed, or has expired. */
export async function verifyAccessToken(token: string): Promise<Actor> {
  try {
    const { payload } = await jwtVerify(token, keyPair().publicKey, {
      algorithms: [ALGORITHM],
      typ: 'at+jwt',
      issuer: ISSUER,
      audience: AUDIENCE,
      requiredClaims: ['sub', 'exp'],
    });
    return { userId: z.uuid().parse(payload.sub) };
  } catch (cause) {
    throw new AppError('unauthenticated', 'The access token is not valid or has expired. Sign in again.', { cause });
  }
}
