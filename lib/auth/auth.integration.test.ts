import { randomBytes, randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { encode } from 'next-auth/jwt';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { database } from '@/db/client';
import { sessions, refreshTokens as tokenTable, users } from '@/db/schema';
import { findOwnAccount } from '@/lib/data/accounts';
import { endSessions, listSessions } from '@/lib/data/sessions';
import type { User } from '@/lib/data/system/accounts';
import { startTestServer, type TestServer } from '@/scripts/lib/test-server';
import { verifyAccessToken } from './access-token';
import { authenticate, register } from './accounts';
import { authenticateRequest, currentUser } from './current-actor';
import { deviceCookie } from './known-device';
import { limitUpload } from './rate-limit';
import { issueTokens, refreshTokens } from './refresh-token';
import { sessionOptions } from './session';
import { startSession } from './sessions';

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

const randomAddress = () => `2001:db8:${randomBytes(2).toString('hex')}:${randomBytes(2).toString('hex')}::1`;

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

  /** Until attempts from there have to wait. */
  async function guess(address: string, account = email): Promise<void> {
    for (let i = 0; i < 40; i++) {
      const wrong = authenticate({ email: account, password: 'wrong horse' }, from(address));
      const error = await wrong.catch((refusal: { code: string }) => refusal);
      if ('code' in error && error.code === 'too_many_requests') return;
      expect(error).toEqual(invalid);
    }
    throw new Error('Guessing went on and on.');
  }

  test('guessing has to wait after some attempts, even with the right password, and elsewhere goes on', async () => {
    const address = randomAddress();
    await guess(address);
    await expect(attempt(address, password)).rejects.toEqual(tooMany);
    expect(await attempt(randomAddress(), password)).toEqual(user);
  });

  test('attempts from one network at invented accounts have to wait as well, those of others do not', async () => {
    const network = `2001:db8:${randomBytes(2).toString('hex')}:1:`;
    let tried = 0;
    const at = () => from(`${network}:${randomBytes(2).toString('hex')}`);
    const invented = () => authenticate({ email: `${tried++}-${email}`, password: 'wrong horse' }, at());
    const refusals: unknown[] = [];
    for (let i = 0; i < 40 && refusals.length === 0; i++) {
      await invented().catch((error) => (error.code === 'too_many_requests' ? refusals.push(error) : undefined));
    }
    expect(refusals).toEqual([tooMany]);
    expect(await attempt(randomAddress(), password)).toEqual(user);
  });

  test('an account under attack from everywhere opens to its owner where they signed in before', async () => {
    const home = randomAddress();
    expect(await attempt(home, password)).toEqual(user);
    for (let i = 0; i < 45; i++) await attempt(randomAddress(), 'wrong horse').catch(() => undefined);
    await expect(attempt(randomAddress(), password)).rejects.toEqual(tooMany);
    expect(await attempt(home, password)).toEqual(user);

    await guess(home);
    await expect(attempt(home, password)).rejects.toEqual(tooMany);
    const [cookie = ''] = deviceCookie(email, Date.now()).split(';');
    const known = from(home);
    known.set('cookie', cookie);
    expect(await authenticate({ email, password }, known)).toEqual(user);
    const [foreign = ''] = deviceCookie(`x${email}`, Date.now()).split(';');
    known.set('cookie', foreign);
    await expect(authenticate({ email, password }, known)).rejects.toEqual(tooMany);
  });

  test('more sign-ins at once than a machine can bear are refused to whoever sends them', async () => {
    const address = randomAddress();
    const flood = Array.from({ length: 60 }, (_, i) =>
      authenticate({ email: `${i}-${email}`, password: 'wrong horse' }, from(address)).catch((error) => error.code),
    );
    const owner = attempt(randomAddress(), password);
    expect(await Promise.all(flood)).toContain('too_many_requests');
    expect(await owner).toEqual(user);
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
});

const ofUser = () => eq(sessions.userId, user.id);
const endLater = (change: Partial<typeof sessions.$inferInsert>) =>
  database().update(sessions).set(change).where(ofUser());

/** The one session that the person has. */
async function onlySession(): Promise<string> {
  const [session, ...more] = await listSessions({ userId: user.id });
  if (!session || more.length > 0) throw new Error('There is not one session.');
  return session.id;
}

describe('refresh tokens', () => {
  test('work once, and give a working pair', async () => {
    const first = await issueTokens(user.id, new Headers());
    const second = await refreshTokens(first.refresh_token);
    expect(second.refresh_token).not.toBe(first.refresh_token);
    const claims = { userId: user.id, sessionId: expect.any(String) };
    expect(await verifyAccessToken(second.access_token)).toEqual(claims);
    expect(await verifyAccessToken(second.access_token)).toEqual(await verifyAccessToken(first.access_token));
    expect((await refreshTokens(second.refresh_token)).token_type).toBe('bearer');
  });

  test('used twice, they take their successors with them, but not another sign-in', async () => {
    const stolen = await issueTokens(user.id, new Headers());
    const elsewhere = await issueTokens(user.id, new Headers());
    const successor = await refreshTokens(stolen.refresh_token);
    await expect(refreshTokens(stolen.refresh_token)).rejects.toEqual(invalid);
    await expect(refreshTokens(successor.refresh_token)).rejects.toEqual(invalid);
    expect(await refreshTokens(elsewhere.refresh_token)).toBeDefined();
  });

  test('used twice at the same moment, at most one works and none remains', async () => {
    const { refresh_token } = await issueTokens(user.id, new Headers());
    const outcomes = await Promise.allSettled(Array.from({ length: 5 }, () => refreshTokens(refresh_token)));
    const winners = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
    expect(winners).toHaveLength(1);
    await expect(refreshTokens(winners[0]?.refresh_token ?? '')).rejects.toEqual(invalid);
  });

  test('expire, and expired ones are forgotten at the next sign-in', async () => {
    const { refresh_token } = await issueTokens(user.id, new Headers());
    await database()
      .update(tokenTable)
      .set({ expiresAt: new Date(0) })
      .where(eq(tokenTable.sessionId, await onlySession()));
    await expect(refreshTokens(refresh_token)).rejects.toEqual(invalid);
    await endLater({ idleUntil: new Date(0) });
    await issueTokens(user.id, new Headers());
    expect(await listSessions({ userId: user.id })).toHaveLength(1);
    expect(await database().select().from(sessions).where(eq(sessions.userId, user.id))).toHaveLength(1);
  });

  test('are not stored as they are', async () => {
    const { refresh_token } = await issueTokens(user.id, new Headers());
    const stored = await database()
      .select()
      .from(tokenTable)
      .where(eq(tokenTable.sessionId, await onlySession()));
    expect(JSON.stringify(stored)).not.toContain(refresh_token);
  });
});

describe('who sends a request', () => {
  const secret = () => process.env.NEXTAUTH_SECRET ?? '';
  const cookieWith = async (claims: Record<string, string>, key = secret()) =>
    `theme=dark; next-auth.session-token=${await encode({ token: claims, secret: key })}; other=1`;
  const start = (userAgent = 'Firefox') =>
    startSession(user.id, 'browser', new Headers({ 'user-agent': userAgent, 'x-forwarded-for': '192.0.2.7' }));
  const session = async (sid?: string) => cookieWith({ sub: user.id, sid: sid ?? (await start()) });
  const bearer = (token: string) => new Headers({ authorization: `Bearer ${token}` });
  const sessionId = expect.any(String);

  test('the owner of the bearer token', async () => {
    const { access_token } = await issueTokens(user.id, new Headers());
    const expected = { actor: { userId: user.id }, by: 'bearer', sessionId };
    expect(await authenticateRequest(bearer(access_token))).toEqual(expected);
  });

  test('else the owner of the session', async () => {
    const headers = new Headers({ cookie: await session() });
    expect(await authenticateRequest(headers)).toEqual({ actor: { userId: user.id }, by: 'session', sessionId });
    expect(await currentUser(headers)).toEqual({ ...user, sessionId });
  });

  test('a bad bearer token does not fall back to the session', async () => {
    const headers = new Headers({ cookie: await session(), authorization: 'Bearer nonsense' });
    await expect(authenticateRequest(headers)).rejects.toEqual(unauthenticated);
    headers.set('authorization', 'Basic YTpi');
    await expect(authenticateRequest(headers)).rejects.toEqual(unauthenticated);
  });

  test.each([
    ['nothing', async () => ''],
    ['a damaged cookie', async () => 'next-auth.session-token=nonsense'],
    [
      'a cookie of another server',
      async () => cookieWith({ sub: user.id, sid: await start() }, randomBytes(32).toString('hex')),
    ],
    ['a cookie for nobody', async () => cookieWith({ sub: 'admin', sid: await start() })],
    ['a cookie without a session', async () => cookieWith({ sub: user.id })],
    ['a cookie of a session there never was', async () => cookieWith({ sub: user.id, sid: randomUUID() })],
    ['a cookie with the session of somebody else', async () => cookieWith({ sub: randomUUID(), sid: await start() })],
  ])('%s is nobody', async (_what, cookie) => {
    const headers = new Headers({ cookie: await cookie() });
    await expect(authenticateRequest(headers)).rejects.toEqual(unauthenticated);
    expect(await currentUser(headers)).toBeUndefined();
  });

  test('an account that was deleted is nobody, at once', async () => {
    const { access_token } = await issueTokens(user.id, new Headers());
    const headers = new Headers({ cookie: await session() });
    await database().delete(users).where(eq(users.id, user.id));
    expect(await findOwnAccount({ userId: user.id })).toBeUndefined();
    await expect(authenticateRequest(headers)).rejects.toEqual(unauthenticated);
    await expect(authenticateRequest(bearer(access_token))).rejects.toEqual(unauthenticated);
  });

  test('a session that was ended is nobody, at once, also with the access token it gave', async () => {
    const { access_token, refresh_token } = await issueTokens(user.id, new Headers());
    const headers = new Headers({ cookie: await session() });
    expect(await endSessions({ userId: user.id })).toBe(2);
    await expect(authenticateRequest(headers)).rejects.toEqual(unauthenticated);
    await expect(authenticateRequest(bearer(access_token))).rejects.toEqual(unauthenticated);
    await expect(refreshTokens(refresh_token)).rejects.toEqual(invalid);
  });

  test.each([
    ['unused for too long', { idleUntil: new Date(0) }],
    ['too old', { expiresAt: new Date(0) }],
  ])('a session %s is nobody', async (_what, change) => {
    const headers = new Headers({ cookie: await session() });
    await endLater(change);
    await expect(authenticateRequest(headers)).rejects.toEqual(unauthenticated);
    expect(await listSessions({ userId: user.id })).toEqual([]);
  });

  test('use is written down, and moves the end, though never past the last day', async () => {
    const headers = new Headers({ cookie: await session() });
    const [hourAgo, lastDay] = [new Date(Date.now() - 3_600_000), new Date(Date.now() + 86_400_000)];
    await endLater({ lastSeenAt: hourAgo, idleUntil: new Date(Date.now() + 60_000), expiresAt: lastDay });
    await currentUser(headers);
    const [used] = await listSessions({ userId: user.id });
    expect(used?.lastSeenAt.getTime()).toBeGreaterThan(hourAgo.getTime() + 3_000_000);
    expect(used?.idleUntil).toEqual(lastDay);
    expect(used).toMatchObject({ userAgent: 'Firefox', address: '192.0.2.7', kind: 'browser' });
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
