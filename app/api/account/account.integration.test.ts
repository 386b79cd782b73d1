import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { codeAt, stepAt } from '@/lib/auth/totp/one-time-code';
import {
  accountSchema,
  createdTokenSchema,
  type NewToken,
  recoveryCodesSchema,
  type SessionJson,
  sessionSchema,
  tokenSchema,
  totpSetupSchema,
} from '@/lib/contract/account';
import { fromBase32 } from '@/scripts/lib/from-base32';
import { TestBrowser } from '@/scripts/lib/test-browser';
import { call, errorOf, fileForm, newToken } from '@/scripts/lib/test-client';
import { type MailServer, startMailServer } from '@/scripts/lib/test-mail';
import { until } from '@/scripts/lib/test-pipeline';
import { startTestServer, type TestServer } from '@/scripts/lib/test-server';

type Handler = Parameters<typeof call>[0];
type Person = Awaited<ReturnType<typeof newToken>>;

const routes = import.meta.glob<Record<string, Handler>>('/app/api/{account,auth,upload,workspaces}/**/route.ts');

let server: TestServer;
let mail: MailServer;
let ada: Person;
let bo: Person;

beforeAll(async () => {
  mail = await startMailServer();
  server = await startTestServer(inject('postgresUrl'), {
    RATE_LIMIT_REGISTER: '1000',
    RATE_LIMIT_INVITE: '1',
    RATE_LIMIT_TOKEN: '3',
    RATE_LIMIT_TOKEN_PREMIUM: '5',
    SMTP_URL: mail.url,
  });
});
afterAll(async () => {
  await server.close();
  await mail.close();
});
beforeEach(async () => {
  [ada, bo] = await Promise.all([newToken(), newToken()]);
});

interface Asked {
  token?: string;
  cookie?: string;
  json?: unknown;
  params?: Record<string, string>;
}

/** Asks a route by its file's path: `GET /api/account/sessions?all=1`. */
async function ask(asked: string, { token, cookie, json, params = {} }: Asked): Promise<Response> {
  const [method = '', path = ''] = asked.split(' ');
  const handler = (await routes[`/app${path.split('?')[0]}/route.ts`]?.())?.[method];
  if (!handler) throw new Error(`There is no ${asked}.`);
  const headers: Record<string, string> = cookie === undefined ? {} : { cookie, 'sec-fetch-site': 'same-origin' };
  return call(handler, path, { method, headers, params, ...(token && { token }), json });
}

async function signedIn({ email, password }: Person): Promise<TestBrowser> {
  const browser = new TestBrowser();
  expect(await browser.signIn({ email, password })).toBeUndefined();
  return browser;
}

async function sessionsOf(cookie: string): Promise<SessionJson[]> {
  const response = await ask('GET /api/account/sessions', { cookie });
  expect(response.status).toBe(200);
  return sessionSchema.array().parse(await response.json());
}

const refused = { status: 401, code: 'unauthenticated' };

describe('sessions', () => {
  test('signing out ends the session itself, not only its cookie', async () => {
    const browser = await signedIn(ada);
    const kept = browser.cookie;
    expect((await browser.ask('session')).body).toMatchObject({ user: { id: ada.userId, email: ada.email } });
    expect(await sessionsOf(kept)).toHaveLength(2);
    await browser.signOut();
    expect(browser.cookie).not.toContain('session-token');
    expect(await errorOf(await ask('GET /api/account/sessions', { cookie: kept }))).toMatchObject(refused);

    // Whoever kept the cookie is not let in, nor given another.
    const thief = new TestBrowser(kept);
    expect((await thief.ask('session')).body).toEqual({});
    expect(thief.cookie).not.toContain('session-token');
  });

  test('are listed, and ended one by one', async () => {
    const [here, there] = [await signedIn(ada), await signedIn(ada)];
    const listed = await sessionsOf(here.cookie);
    expect(listed.map(({ kind, is_current }) => [kind, is_current])).toEqual([
      ['browser', true],
      ['browser', false],
      ['api', false],
    ]);
    expect(listed[0]).toMatchObject({ user_agent: 'Firefox', address: null });
    const params = { session_id: listed[1]?.session_id ?? '' };
    const end = (token: string) => ask('DELETE /api/account/sessions/[session_id]', { token, params });
    expect((await end(bo.token)).status).toBe(404);
    expect((await end(ada.token)).status).toBe(200);
    expect((await ask('GET /api/account/sessions', { cookie: there.cookie })).status).toBe(401);
    expect(await sessionsOf(here.cookie)).toHaveLength(2);
    expect((await end(ada.token)).status).toBe(404);
  });

  test('are ended everywhere else, or everywhere, and never those of others', async () => {
    const [here, there, of] = [await signedIn(ada), await signedIn(ada), await signedIn(bo)];
    const ended = await ask('DELETE /api/account/sessions', { cookie: here.cookie });
    expect(await ended.json()).toEqual({ success: true, ended: 2 });
    expect(await sessionsOf(here.cookie)).toHaveLength(1);
    for (const asked of [{ cookie: there.cookie }, { token: ada.token }]) {
      expect((await ask('GET /api/account/sessions', asked)).status).toBe(401);
    }
    expect(await (await ask('DELETE /api/account/sessions?all=1', { cookie: here.cookie })).json()).toMatchObject({
      ended: 1,
    });
    expect((await ask('GET /api/account/sessions', { cookie: here.cookie })).status).toBe(401);
    expect(await sessionsOf(of.cookie)).toHaveLength(2);
  });

  test('signing in again in the same browser takes the place of the session before', async () => {
    const browser = await signedIn(ada);
    const before = browser.cookie;
    await browser.signIn(ada);
    expect(await sessionsOf(browser.cookie)).toHaveLength(2);
    expect((await ask('GET /api/account/sessions', { cookie: before })).status).toBe(401);
  });
});

const other = 'another horse altogether';

describe('passwords', () => {
  const change = (cookie: string, current_password: string, new_password: string) =>
    ask('POST /api/account/password', { cookie, json: { current_password, new_password } });

  test('are changed by who knows the old one, which signs out everywhere else', async () => {
    const [here, there] = [await signedIn(ada), await signedIn(ada)];
    expect(await errorOf(await change(here.cookie, 'wrong horse', other))).toMatchObject({ status: 403 });
    const weak = await change(here.cookie, ada.password, 'password123');
    expect(await weak.json()).toMatchObject({
      error: { fields: { new_password: expect.stringMatching(/most used/) } },
    });
    expect((await change(there.cookie, ada.password, ada.password)).status).toBe(200);
    const again = await signedIn(ada);
    expect(await (await change(again.cookie, ada.password, other)).json()).toEqual({ success: true, ended: 1 });
    expect((await ask('GET /api/account/sessions', { cookie: there.cookie })).status).toBe(401);
    expect(await sessionsOf(again.cookie)).toHaveLength(1);
    expect(await new TestBrowser().signIn(ada)).toBe('invalid_credentials');
    expect(await new TestBrowser().signIn({ ...ada, password: other })).toBeUndefined();
  });

  const forgot = (email: string) => ask('POST /api/auth/forgot-password', { json: { email } });
  const reset = (token: string, password: string) =>
    ask('POST /api/auth/reset-password', { json: { token, password } });
  const mailedTo = ({ email }: Person) =>
    mail.mails.filter(({ to, data }) => to.includes(email) && data.replaceAll('=\n', '').includes('/reset/'));

  /** The token of the last link that was mailed. */
  async function mailedToken(person: Person, count = 1): Promise<string> {
    const mails = await until('the mail', () => (mailedTo(person).length >= count ? mailedTo(person) : undefined));
    const text = (mails.at(-1)?.data ?? '').replaceAll('=\n', '');
    return /\/reset\/([\w-]{43})/.exec(text)?.[1] ?? '';
  }

  test('are set anew by a link that is mailed, once, which signs out everywhere', async () => {
    const browser = await signedIn(ada);
    expect(await (await forgot(` ${ada.email.toUpperCase()}`)).json()).toEqual({ success: true });
    const token = await mailedToken(ada);
    expect(await errorOf(await reset(`${token}x`, other))).toMatchObject({ status: 404 });
    expect(await errorOf(await reset(token, 'password123'))).toMatchObject({ status: 400 });
    expect((await reset(token, other)).status).toBe(200);
    expect(await errorOf(await reset(token, other))).toMatchObject({ status: 404 });
    expect((await ask('GET /api/account/sessions', { cookie: browser.cookie })).status).toBe(401);
    expect(await new TestBrowser().signIn({ ...ada, password: other })).toBeUndefined();
  });

  test('only the last link works, and none once the password was changed', async () => {
    await forgot(ada.email);
    const first = await mailedToken(ada);
    await forgot(ada.email);
    const second = await mailedToken(ada, 2);
    expect((await reset(first, other)).status).toBe(404);
    await change((await signedIn(ada)).cookie, ada.password, other);
    expect((await reset(second, other)).status).toBe(404);
  });

  test('whether there is an account is told nobody, and mails are limited', async () => {
    const unknown = { ...bo, email: `nobody-${bo.email}` };
    expect(await (await forgot(unknown.email)).json()).toEqual({ success: true });
    for (let i = 0; i < 5; i++) expect((await forgot(bo.email)).status).toBe(200);
    const refusal = await forgot(bo.email);
    expect(Number(refusal.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await errorOf(refusal)).toMatchObject({ status: 429 });
    expect(mailedTo(unknown)).toEqual([]);
  });

  test('an operator makes a link without mail', async () => {
    const { runAccountCommand } = await import('@/scripts/lib/account-command');
    const [printed, complaints]: [string[], string[]] = [[], []];
    const run = (...args: string[]) =>
      runAccountCommand(
        args,
        (line) => printed.push(line),
        (line) => complaints.push(line),
      );
    expect(await run('reset-link', ada.email)).toBe(0);
    const [, token = ''] = /\/reset\/([\w-]{43})/.exec(printed.join('\n')) ?? [];
    expect((await reset(token, other)).status).toBe(200);
    expect(await run('reset-link', `x${ada.email}`)).toBe(1);
    expect(await run('plan', `x${ada.email}`, 'free')).toBe(1);
    expect(await run('plan', ada.email, 'golden')).toBe(2);
    expect(complaints.at(-1)).toContain('Usage');
  });
});

describe('tokens', () => {
  async function made(person: Person, wanted: Partial<NewToken> = {}) {
    const response = await ask('POST /api/account/tokens', {
      token: person.token,
      json: { name: 'Nightly', ...wanted },
    });
    expect(response.status).toBe(201);
    return createdTokenSchema.parse(await response.json());
  }
  const listed = async (person: Person) =>
    tokenSchema.array().parse(await (await ask('GET /api/account/tokens', { token: person.token })).json());
  const read = (token: string) => ask('GET /api/upload/jobs', { token });

  test('are told once, used, and revoked', async () => {
    const { token, ...rest } = await made(ada);
    expect(token).toMatch(/^rfx_[\w-]{43}$/);
    expect(rest).toMatchObject({ scope: 'read', is_expired: false, last_used_at: null, token_hint: token.slice(-4) });
    const first = await read(token);
    expect(first.status).toBe(200);
    const [kept] = await listed(ada);
    expect(kept).toEqual({ ...rest, last_used_at: expect.any(String) });
    expect(await listed(bo)).toEqual([]);
    const revoke = (person: Person) =>
      ask('DELETE /api/account/tokens/[token_id]', { token: person.token, params: { token_id: rest.token_id } });
    expect((await revoke(bo)).status).toBe(404);
    expect((await revoke(ada)).status).toBe(200);
    expect(await errorOf(await read(token))).toMatchObject(refused);
  });

  test('say how much is left of what they may ask for, and when there is more', async () => {
    const [one, two] = [await made(ada), await made(ada, { scope: 'clean' })];
    const headers = ({ headers }: Response) =>
      ['ratelimit-limit', 'ratelimit-remaining', 'retry-after'].map((name) => headers.get(name));
    expect(headers(await read(one.token))).toEqual(['3', '2', null]);
    const create = { token: one.token, json: { name: 'Sales' } };
    expect(headers(await ask('POST /api/workspaces', create))).toEqual(['3', '1', null]);
    expect(headers(await read(two.token))).toEqual(['3', '0', null]);
    const refusal = await read(one.token);
    expect(headers(refusal)).toEqual(['3', '0', refusal.headers.get('ratelimit-reset')]);
    expect(await errorOf(refusal)).toMatchObject({ status: 429 });
    // Their person is not held up by them.
    expect((await read(ada.token)).status).toBe(200);
    expect((await read(ada.token)).headers.has('ratelimit-limit')).toBe(false);

    const { runAccountCommand } = await import('@/scripts/lib/account-command');
    expect(await runAccountCommand(['plan', ada.email, 'premium'], () => {})).toBe(0);
    expect(headers(await read(one.token))).toEqual(['5', '4', null]);
  });

  test('like a session say what is left of what is counted by person, and that alone', async () => {
    const limit = ({ headers }: Response) =>
      ['ratelimit-limit', 'ratelimit-remaining'].map((name) => headers.get(name));
    const [{ workspace_id: id } = { workspace_id: '' }] = await (
      await ask('GET /api/workspaces', { token: ada.token })
    ).json();
    const invite = (token: string) =>
      ask('POST /api/workspaces/[id]/invites', { token, params: { id }, json: { role: 'viewer' } });
    const upload = await call((await routes['/app/api/upload/route.ts']?.())?.POST as Handler, '/', {
      token: ada.token,
      body: fileForm('a.csv', 'a,b\n1,2\n'),
    });
    expect([upload.status, ...limit(upload)]).toEqual([201, '300', '299']);
    expect(limit(await invite(ada.token))).toEqual(['1', '0']);
    const refused = await invite((await made(ada, { scope: 'admin' })).token);
    expect([refused.status, ...limit(refused)]).toEqual([429, '1', '0']);
    expect(refused.headers.get('retry-after')).toBe(refused.headers.get('ratelimit-reset'));
  });

  test.each([
    ['no name', { name: ' ' }, 'name'],
    ['an unknown scope', { scope: 'all' }, 'scope'],
    ['no time at all', { expires_in_days: 0 }, 'expires_in_days'],
  ])('with %s are not made', async (_what, json, field) => {
    const response = await ask('POST /api/account/tokens', { token: ada.token, json: { name: 'Nightly', ...json } });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: { fields: { [field]: expect.any(String) } } });
  });
});

describe('an authenticator app', () => {
  const totp = async (method: string, json: unknown) => ask(`${method} /api/account/totp`, { token: ada.token, json });
  const account = async () => accountSchema.parse(await (await ask('GET /api/account', { token: ada.token })).json());
  const login = (code?: string) =>
    ask('POST /api/auth/login', { json: { email: ada.email, password: ada.password, ...(code && { code }) } });

  /** Turned on: what it shows so many half minutes from now, and the recovery codes. */
  async function turnedOn() {
    const begun = totpSetupSchema.parse(await (await totp('POST', { password: ada.password })).json());
    const secret = fromBase32(begun.secret);
    const codeIn = (steps: number) => codeAt(secret, stepAt(Date.now()) + steps);
    expect(begun.uri).toContain(`secret=${begun.secret}`);
    expect((await account()).totp).toBeNull();
    expect(await errorOf(await totp('PUT', { code: '000' }))).toMatchObject({ status: 400 });
    const { recovery_codes: codes } = recoveryCodesSchema.parse(await (await totp('PUT', { code: codeIn(0) })).json());
    return { codeIn, codes };
  }

  test('is asked for besides the password, each code once', async () => {
    const { codeIn } = await turnedOn();
    expect((await account()).totp).toEqual({ since: expect.any(String), recovery_codes_left: 10 });
    expect(await errorOf(await login())).toMatchObject({ status: 401, code: 'code_required' });
    const wrongPassword = await ask('POST /api/auth/login', { json: { email: ada.email, password: 'wrong horse' } });
    expect(await errorOf(wrongPassword)).toMatchObject({ code: 'invalid_credentials' });
    expect(await errorOf(await login('12345'))).toMatchObject({ status: 401, code: 'invalid_code' });
    const code = codeIn(1);
    expect((await login(`${code.slice(0, 3)} ${code.slice(3)}`)).status).toBe(200);
    expect(await errorOf(await login(code))).toMatchObject({ code: 'invalid_code' });
    // What was shown before the last one that was used is worth nothing either.
    expect(await errorOf(await login(codeIn(0)))).toMatchObject({ code: 'invalid_code' });
  });

  test('is asked for in browsers', async () => {
    const { codes } = await turnedOn();
    const credentials = { email: ada.email, password: ada.password };
    expect(await new TestBrowser().signIn(credentials)).toBe('code_required');
    expect(await new TestBrowser().signIn({ ...credentials, code: 'AAAA' })).toBe('invalid_code');
    expect(await new TestBrowser().signIn({ ...credentials, code: codes[0] ?? '' })).toBeUndefined();
  });

  test('that is lost is stood in for by recovery codes, each once, however they are typed', async () => {
    const { codes } = await turnedOn();
    expect(new Set(codes).size).toBe(10);
    expect((await login(codes[0]?.toLowerCase().replaceAll('-', ' '))).status).toBe(200);
    expect(await errorOf(await login(codes[0]))).toMatchObject({ code: 'invalid_code' });
    expect((await login(codes[1])).status).toBe(200);
    expect((await account()).totp).toMatchObject({ recovery_codes_left: 8 });
  });

  test('is turned off by who knows the password, and not replaced before', async () => {
    await turnedOn();
    expect(await errorOf(await totp('POST', { password: ada.password }))).toMatchObject({ status: 409 });
    expect(await errorOf(await totp('DELETE', { password: 'wrong horse' }))).toMatchObject({ status: 403 });
    expect((await totp('DELETE', { password: ada.password })).status).toBe(200);
    expect(await errorOf(await totp('DELETE', { password: ada.password }))).toMatchObject({ status: 409 });
    expect((await login()).status).toBe(200);
  });
});
