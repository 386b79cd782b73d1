import { randomBytes, randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { encode } from 'next-auth/jwt';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { database } from '@/db/client';
import { refreshTokens as tokenTable, users } from '@/db/schema';
import { findOwnAccount } from '@/lib/data/accounts';
import type { User } from '@/lib/data/system/accounts';
import { startTestServer, type TestServer } from '@/scripts/lib/test-server';
import { verifyAccessToken } from './access-token';
import { authenticate, register } from './accounts';
import { authenticateRequest, currentActor, currentUser } from './current-actor';
import { clientAddress, limitUpload } from './rate-limit';
import { issueTokens, refreshTokens } from './refresh-token';
import { sessionOptions } from './session';

let server: TestServer;
let user: User;
let email: string;

const password = 'correct horse';
const from = (address: string) => new Headers({ 'x-forwarded-for': address });
const invalid = expect.objectContaining({ code: 'invalid_credentials' });
const unauthenticated = expect.objectContaining({ code: 'unauthenticated' });
const tooMany = expect.objectContaining({ code: 'too_many_requests', retryAfterSeconds: expect.any(Number) });

beforeAll(async () => {
  server = await startTestServer(inject('postgresUrl'), {
    TRUSTED_PROXIES: '1',
    RATE_LIMIT_LOGIN: '3',
    RATE_LIMIT_REGISTER: '4',
    RATE_LIMIT_UPLOAD: '2',
  });
});

afterAll(() => server.close());

const randomAddress = () => `2001:db8::${randomBytes(2).toString('hex')}:${randomBytes(2).toString('hex')}`;

beforeEach(async () => {
  email = `${randomBytes(6).toString('hex')}@example.org`;
  user = await register({ email, password, name: ' Ada ' }, from(randomAddress()));
});

describe('accounts', () => {
  test('an e-mail address is one account, in any case', async () => {
    const again = register({ email: ` ${email.toUpperCase()}`, password, name: 'Eve' }, from(randomAddress()));
    await expect(again).rejects.toMatchObject({ code: 'email_taken', fields: { email: 'is taken' } });
    expect(user).toEqual({ id: expect.any(String), email, name: 'Ada' });
  });

  test('two registrations of one address at once make one account', async () => {
    const racing = `race-${email}`;
    const attempts = Array.from({ length: 4 }, () =>
      register({ email: racing, password, name: 'Ada' }, from(randomAddress())),
    );
    const outcomes = await Promise.allSettled(attempts);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('signing in wants the right address and password, and does not tell which was wrong', async () => {
    const headers = from(randomAddress());
    expect(await authenticate({ email: email.toUpperCase(), password }, headers)).toEqual(user);
    const wrongPassword = await authenticate({ email, password: 'wrong horse' }, headers).catch(String);
    const wrongEmail = await authenticate({ email: `x${email}`, password }, headers).catch(String);
    expect(wrongPassword).toMatch(/e-mail address or the password is wrong/);
    expect(wrongEmail).toBe(wrongPassword);
  });

  test('a weak password makes no account', async () => {
    const other = `other-${email}`;
    const weak = register({ email: other, password: 'password1', name: 'Eve' }, from(randomAddress()));
    await expect(weak).rejects.toMatchObject({ code: 'invalid_input', fields: { password: expect.any(String) } });
    expect(await database().select().from(users).where(eq(users.email, other))).toEqual([]);
  });
});

describe('rate limits', () => {
  const attempt = (address: string, guess: string) => authenticate({ email, password: guess }, from(address));

  test('guessing stops after some attempts, even with the right password, and elsewhere goes on', async () => {
    const address = randomAddress();
    for (let i = 0; i < 3; i++) await expect(attempt(address, 'wrong horse')).rejects.toEqual(invalid);
    await expect(attempt(address, password)).rejects.toEqual(tooMany);
    expect(await attempt(randomAddress(), password)).toEqual(user);
  });

  test('signing in forgets earlier mistakes', async () => {
    const address = randomAddress();
    for (let round = 0; round < 3; round++) {
      for (let i = 0; i < 2; i++) await expect(attempt(address, 'wrong horse')).rejects.toEqual(invalid);
      expect(await attempt(address, password)).toEqual(user);
    }
  });

  test('registrations are limited by address', async () => {
    const headers = from(randomAddress());
    const next = (i: number) => register({ email: `${i}-${email}`, password, name: 'Eve' }, headers);
    for (let i = 0; i < 4; i++) await next(i);
    await expect(next(4)).rejects.toEqual(tooMany);
  });

  test('uploads are limited by user', async () => {
    await limitUpload({ userId: user.id });
    await limitUpload({ userId: user.id });
    await expect(limitUpload({ userId: user.id })).rejects.toEqual(tooMany);
    await limitUpload({ userId: randomUUID() });
  });

  test('only what the trusted proxy wrote counts as the address', () => {
    expect(clientAddress(from('6.6.6.6, 192.0.2.7'))).toBe('192.0.2.7');
    expect(clientAddress(new Headers())).toBe('unknown');
  });
});

describe('refresh tokens', () => {
  test('work once, and give a working pair', async () => {
    const first = await issueTokens({ userId: user.id });
    const second = await refreshTokens(first.refresh_token);
    expect(second.refresh_token).not.toBe(first.refresh_token);
    expect(await verifyAccessToken(second.access_token)).toEqual({ userId: user.id });
    expect((await refreshTokens(second.refresh_token)).token_type).toBe('bearer');
  });

  test('used twice, they take their successors with them, but not another sign-in', async () => {
    const stolen = await issueTokens({ userId: user.id });
    const elsewhere = await issueTokens({ userId: user.id });
    const successor = await refreshTokens(stolen.refresh_token);
    await expect(refreshTokens(stolen.refresh_token)).rejects.toEqual(invalid);
    await expect(refreshTokens(successor.refresh_token)).rejects.toEqual(invalid);
    expect(await refreshTokens(elsewhere.refresh_token)).toBeDefined();
  });

  test('used twice at the same moment, at most one works and none remains', async () => {
    const { refresh_token } = await issueTokens({ userId: user.id });
    const outcomes = await Promise.allSettled(Array.from({ length: 5 }, () => refreshTokens(refresh_token)));
    const winners = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
    expect(winners).toHaveLength(1);
    await expect(refreshTokens(winners[0]?.refresh_token ?? '')).rejects.toEqual(invalid);
  });

  test('expire, and expired ones are forgotten at the next sign-in', async () => {
    const { refresh_token } = await issueTokens({ userId: user.id });
    const ofUser = eq(tokenTable.userId, user.id);
    await database()
      .update(tokenTable)
      .set({ expiresAt: new Date(0) })
      .where(ofUser);
    await expect(refreshTokens(refresh_token)).rejects.toEqual(invalid);
    await issueTokens({ userId: user.id });
    expect(await database().select().from(tokenTable).where(ofUser)).toHaveLength(1);
  });

  test('are not stored as they are', async () => {
    const { refresh_token } = await issueTokens({ userId: user.id });
    const stored = await database().select().from(tokenTable).where(eq(tokenTable.userId, user.id));
    expect(JSON.stringify(stored)).not.toContain(refresh_token);
  });
});

describe('who sends a request', () => {
  const secret = () => process.env.NEXTAUTH_SECRET ?? '';
  const session = async (sub: string, key = secret()) =>
    `theme=dark; next-auth.session-token=${await encode({ token: { sub }, secret: key })}; other=1`;
  const bearer = (token: string) => new Headers({ authorization: `Bearer ${token}` });

  test('the owner of the bearer token', async () => {
    const { access_token } = await issueTokens({ userId: user.id });
    expect(await authenticateRequest(bearer(access_token))).toEqual({ actor: { userId: user.id }, by: 'bearer' });
  });

  test('else the owner of the session', async () => {
    const headers = new Headers({ cookie: await session(user.id) });
    expect(await authenticateRequest(headers)).toEqual({ actor: { userId: user.id }, by: 'session' });
    expect(await currentActor(new Request('http://refinex.test/', { headers }))).toEqual({ userId: user.id });
    expect(await currentUser(headers)).toEqual(user);
  });

  test('a bad bearer token does not fall back to the session', async () => {
    const headers = new Headers({ cookie: await session(user.id), authorization: 'Bearer nonsense' });
    await expect(authenticateRequest(headers)).rejects.toEqual(unauthenticated);
    headers.set('authorization', 'Basic YTpi');
    await expect(authenticateRequest(headers)).rejects.toEqual(unauthenticated);
  });

  test.each([
    ['nothing', async () => ''],
    ['a damaged cookie', async () => 'next-auth.session-token=nonsense'],
    ['a cookie of another server', () => session(user.id, randomBytes(32).toString('hex'))],
    ['a cookie for nobody', () => session('admin')],
  ])('%s is nobody', async (_what, cookie) => {
    const headers = new Headers({ cookie: await cookie() });
    await expect(authenticateRequest(headers)).rejects.toEqual(unauthenticated);
    expect(await currentUser(headers)).toBeUndefined();
  });

  test('an account that was deleted is nobody, at once', async () => {
    const { access_token } = await issueTokens({ userId: user.id });
    const headers = new Headers({ cookie: await session(user.id) });
    await database().delete(users).where(eq(users.id, user.id));
    expect(await findOwnAccount({ userId: user.id })).toBeUndefined();
    await expect(authenticateRequest(headers)).rejects.toEqual(unauthenticated);
    await expect(authenticateRequest(bearer(access_token))).rejects.toEqual(unauthenticated);
  });
});

describe('browser sign-in', () => {
  const authorize = (credentials: Record<string, string>, address = randomAddress()) => {
    const [provider] = sessionOptions().providers;
    if (provider?.type !== 'credentials') throw new Error('There is no credentials provider.');
    const { authorize: check } = provider.options as typeof provider;
    return check(credentials, { headers: { 'x-forwarded-for': address } });
  };

  test('answers with the user, or with the code of the error', async () => {
    expect(await authorize({ email, password })).toEqual(user);
    await expect(authorize({ email, password: 'wrong horse' })).rejects.toThrow(/^invalid_credentials$/);
    await expect(authorize({ email: '\0', password })).rejects.toThrow(/^invalid_credentials$/);
    const address = randomAddress();
    for (let i = 0; i < 3; i++) await expect(authorize({ email, password: 'wrong horse' }, address)).rejects.toThrow();
    await expect(authorize({ email, password }, address)).rejects.toThrow(/^too_many_requests$/);
  });

  test('keeps the cookie off plain http only when people use https', () => {
    expect(sessionOptions().useSecureCookies).toBe(false);
  });
});
