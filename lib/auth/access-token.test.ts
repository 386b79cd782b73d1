import { createPublicKey, generateKeyPairSync, randomUUID } from 'node:crypto';
import { createLocalJWKSet, decodeProtectedHeader, jwtVerify, SignJWT } from 'jose';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { testPrivateKey } from '@/scripts/lib/test-server';
import { signAccessToken, verifyAccessToken } from './access-token';
import { signingKeys } from './signing-keys';

const privateKey = testPrivateKey();
const actor = { userId: randomUUID(), sessionId: randomUUID() };
const refused = expect.objectContaining({ code: 'unauthenticated' });

beforeAll(() => {
  Object.assign(process.env, {
    DATABASE_URL: 'postgres://localhost/none',
    NEXTAUTH_URL: 'http://localhost:3000',
    NEXTAUTH_SECRET: 'x'.repeat(32),
    AUTH_PRIVATE_KEY: privateKey,
    BLOB_DIR: '/tmp/none',
  });
});

afterEach(() => vi.useRealTimers());

const claims = () =>
  new SignJWT({ sid: actor.sessionId })
    .setSubject(actor.userId)
    .setIssuer('refinex')
    .setAudience('refinex-api')
    .setExpirationTime('15m');
const header = () => ({ alg: 'RS256', typ: 'at+jwt', kid: signingKeys().current.id });

describe('access tokens', () => {
  test('say whose they are', async () => {
    const token = await signAccessToken(actor);
    expect(decodeProtectedHeader(token)).toEqual(header());
    expect(await verifyAccessToken(token)).toEqual(actor);
  });

  test('expire after 15 minutes', async () => {
    vi.useFakeTimers({ now: Date.now(), toFake: ['Date'] });
    const token = await signAccessToken(actor);
    vi.advanceTimersByTime(14 * 60_000);
    expect(await verifyAccessToken(token)).toEqual(actor);
    vi.advanceTimersByTime(61_000);
    await expect(verifyAccessToken(token)).rejects.toEqual(refused);
  });

  test('of a key that was exchanged count, and anybody can check them', async () => {
    const token = await signAccessToken(actor);
    const next = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({
      type: 'pkcs8',
      format: 'pem',
    });
    const before = { ...process.env };
    Object.assign(process.env, {
      AUTH_PRIVATE_KEY: Buffer.from(next).toString('base64'),
      AUTH_PREVIOUS_KEYS: privateKey,
    });
    vi.resetModules();
    const [exchanged, { publicKeySet }] = await Promise.all([import('./access-token'), import('./signing-keys')]);
    expect(await exchanged.verifyAccessToken(token)).toEqual(actor);
    const newToken = await exchanged.signAccessToken(actor);
    const keySet = publicKeySet();
    expect(keySet.keys.map((key) => Object.keys(key).sort())).toEqual(
      Array(2).fill(['alg', 'e', 'kid', 'kty', 'n', 'use']),
    );
    expect(decodeProtectedHeader(newToken).kid).toBe(keySet.keys[0]?.kid);
    for (const each of [token, newToken]) {
      expect((await jwtVerify(each, createLocalJWKSet(JSON.parse(JSON.stringify(keySet))))).payload.sub).toBe(
        actor.userId,
      );
    }
    process.env = before;
    await expect(verifyAccessToken(newToken)).rejects.toEqual(refused);
  });

  test('are refused when signed with another key', async () => {
    const other = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
    await expect(verifyAccessToken(await claims().setProtectedHeader(header()).sign(other))).rejects.toEqual(refused);
  });

  test('are refused when signed with our public key as a shared secret', async () => {
    const publicKey = createPublicKey(Buffer.from(privateKey, 'base64').toString());
    const secret = Buffer.from(publicKey.export({ type: 'spki', format: 'pem' }));
    const token = await claims()
      .setProtectedHeader({ ...header(), alg: 'HS256' })
      .sign(secret);
    await expect(verifyAccessToken(token)).rejects.toEqual(refused);
  });

  test('are refused without a signature', async () => {
    const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const [, payload] = (await signAccessToken(actor)).split('.');
    await expect(verifyAccessToken(`${encode({ ...header(), alg: 'none' })}.${payload}.`)).rejects.toEqual(refused);
  });

  test('are refused when they say something else after signing', async () => {
    const [head, payload = '', signature] = (await signAccessToken(actor)).split('.');
    const changed = { ...JSON.parse(Buffer.from(payload, 'base64url').toString()), sub: randomUUID() };
    const forged = [head, Buffer.from(JSON.stringify(changed)).toString('base64url'), signature].join('.');
    await expect(verifyAccessToken(forged)).rejects.toEqual(refused);
  });

  test('of another kind or for nobody are refused', async () => {
    const { importPKCS8 } = await import('jose');
    const key = await importPKCS8(Buffer.from(privateKey, 'base64').toString(), 'RS256');
    const wrong = [
      claims().setProtectedHeader({ ...header(), typ: 'JWT' }),
      claims().setAudience('another-api').setProtectedHeader(header()),
      claims().setSubject('admin').setProtectedHeader(header()),
    ];
    const right = await claims().setProtectedHeader(header()).sign(key);
    expect(await verifyAccessToken(right)).toEqual(actor);
    for (const jwt of wrong) await expect(verifyAccessToken(await jwt.sign(key))).rejects.toEqual(refused);
    await expect(verifyAccessToken('nonsense')).rejects.toEqual(refused);
  });
});
