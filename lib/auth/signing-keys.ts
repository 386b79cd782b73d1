import { createHash, createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { env } from '@/lib/env';

export const SIGNING_ALGORITHM = 'RS256';

export interface SigningKey {
  /** The thumbprint of the public key (RFC 7638), by which a token names the key that signed it. */
  id: string;
  privateKey: KeyObject;
  publicKey: KeyObject;
}

/** Throws for what is not the base64 of a PEM with an RSA key. */
function signingKey(base64: string): SigningKey {
  const privateKey = createPrivateKey(Buffer.from(base64, 'base64'));
  const publicKey = createPublicKey(privateKey);
  const { e, kty, n } = publicKey.export({ format: 'jwk' });
  const id = createHash('sha256').update(JSON.stringify({ e, kty, n })).digest('base64url');
  return { id, privateKey, publicKey };
}

let keys: { current: SigningKey; all: ReadonlyMap<string, SigningKey> } | undefined;

/** The key that signs, and all whose signatures count: those from before it was exchanged, too. */
export function signingKeys() {
  if (!keys) {
    const current = signingKey(env().AUTH_PRIVATE_KEY);
    const all = [current, ...env().AUTH_PREVIOUS_KEYS.map(signingKey)];
    keys = { current, all: new Map(all.map((key) => [key.id, key])) };
  }
  return keys;
}

/** What others need to check our signatures: a JSON Web Key Set (RFC 7517), the key that signs first. */
export function publicKeySet() {
  const published = [...signingKeys().all.values()].map(({ id, publicKey }) => ({
    ...publicKey.export({ format: 'jwk' }),
    kid: id,
    alg: SIGNING_ALGORITHM,
    use: 'sig',
  }));
  return { keys: published };
}
