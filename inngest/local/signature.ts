import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/**
 * JSON with sorted keys, byte for byte as the SDK canonicalises a request body before it verifies the signature
 * (RFC 8785; like the SDK's serialiser, an object holding a `toJSON` key is written in its own order).
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  if ('toJSON' in value && value.toJSON != null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const entries = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`).join(',')}}`;
}

const KEY_PREFIX = /^signkey-\w+-/;

/** The `x-inngest-signature` of a canonical body: HMAC-SHA256 over body and Unix seconds. */
export function signRequest(body: string, signingKey: string, nowMs: number): string {
  const seconds = Math.round(nowMs / 1000).toString();
  const key = signingKey.replace(KEY_PREFIX, '');
  return `t=${seconds}&s=${createHmac('sha256', key).update(body).update(seconds).digest('hex')}`;
}

/** What the SDK sends as bearer token when it registers: the key's prefix and the SHA-256 of its hexadecimal part. */
export function hashSigningKey(signingKey: string): string {
  const prefix = KEY_PREFIX.exec(signingKey)?.[0] ?? '';
  const secret = Buffer.from(signingKey.slice(prefix.length), 'hex');
  return prefix + createHash('sha256').update(secret).digest('hex');
}

/** Equality of two secrets in constant time, whatever their lengths. */
export function secretsEqual(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
