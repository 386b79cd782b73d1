import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { type SessionJson, sessionSchema } from '@/lib/contract/account';
import { TestBrowser } from '@/scripts/lib/test-browser';
import { call, errorOf, newToken } from '@/scripts/lib/test-client';
import { startTestServer, type TestServer } from '@/scripts/lib/test-server';

type Handler = Parameters<typeof call>[0];
type Person = Awaited<ReturnType<typeof newToken>>;

const routes = import.meta.glob<Record<string, Handler>>('/app/api/{account,auth}/**/route.ts');

let server: TestServer;
let ada: Person;
let bo: Person;

beforeAll(async () => {
  server = await startTestServer(inject('postgresUrl'), { RATE_LIMIT_REGISTER: '1000' });
});
afterAll(() => server.close());
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
