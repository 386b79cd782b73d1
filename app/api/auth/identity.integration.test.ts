import type { MutableRedirectUri, MutableToken, OAuth2Server } from 'oauth2-mock-server';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { codeAt, stepAt } from '@/lib/auth/totp/one-time-code';
import { accountSchema, type IdentityJson, totpSetupSchema } from '@/lib/contract/account';
import { fromBase32 } from '@/scripts/lib/from-base32';
import { TestBrowser } from '@/scripts/lib/test-browser';
import { call, errorOf, newToken } from '@/scripts/lib/test-client';
import { startTestServer, type TestServer } from '@/scripts/lib/test-server';

type Handler = Parameters<typeof call>[0];
type Person = Awaited<ReturnType<typeof newToken>>;

const routes = import.meta.glob<Record<string, Handler>>('/app/api/account/**/route.ts');

const HOME = 'http://refinex.test/';

let provider: OAuth2Server;
let server: TestServer;
let issuer: string;
/** What the provider tells of whoever signs in there. */
let told: Record<string, unknown>;
let count = 0;

beforeAll(async () => {
  const { OAuth2Server: Server } = await import('oauth2-mock-server');
  provider = new Server();
  await provider.issuer.keys.generate('RS256');
  await provider.start(0, '127.0.0.1');
  issuer = `http://127.0.0.1:${provider.address().port}`;
  provider.issuer.url = issuer;
  server = await startTestServer(inject('postgresUrl'), {
    RATE_LIMIT_REGISTER: '1000',
    AUTH_OIDC_ISSUER: issuer,
    AUTH_OIDC_ID: 'refinex',
    AUTH_OIDC_SECRET: 'secret',
    AUTH_OIDC_NAME: 'Acme',
  });
});
afterAll(async () => {
  await server.close();
  await provider.stop();
});
beforeEach(() => {
  count += 1;
  told = { sub: `person-${count}`, email: `Person.${count}@example.org`, email_verified: true, name: 'Ada Lovelace' };
  provider.service.on('beforeTokenSigning', ({ payload }: MutableToken) => Object.assign(payload, told));
});
afterEach(() => provider.service.removeAllListeners());

async function ask(
  asked: string,
  browser: TestBrowser,
  more: { json?: unknown; params?: Record<string, string> } = {},
) {
  const [method = '', path = ''] = asked.split(' ');
  const handler = (await routes[`/app${path}/route.ts`]?.())?.[method];
  if (!handler) throw new Error(`There is no ${asked}.`);
  const headers = { cookie: browser.cookie, 'sec-fetch-site': 'same-origin' };
  return call(handler, path, { method, headers, ...more });
}

const accountOf = async (browser: TestBrowser) =>
  accountSchema.parse(await (await ask('GET /api/account', browser)).json());

async function signedIn({ email, password }: Person): Promise<TestBrowser> {
  const browser = new TestBrowser();
  expect(await browser.signIn({ email, password })).toBeUndefined();
  return browser;
}

const isSignedIn = (browser: TestBrowser): boolean => browser.cookie.includes('next-auth.session-token=');

describe('a provider', () => {
  test('makes an account for a verified address, and signs in to it again', async () => {
    const browser = new TestBrowser();
    expect(await browser.signInWith('oidc')).toBe(HOME);
    const account = await accountOf(browser);
    expect(account).toMatchObject({
      email: `person.${count}@example.org`,
      name: 'Ada Lovelace',
      email_verified: true,
      has_password: false,
      identities: [{ provider: 'oidc', name: 'Acme', email: `person.${count}@example.org` }],
    });
    expect(browser.cookie).toContain('refinex-device=');
    // The person is who the issuer says, whatever the address is by now.
    told.email = 'married@example.org';
    const again = new TestBrowser();
    await again.signInWith('oidc');
    expect(await accountOf(again)).toMatchObject({ id: account.id, email: account.email });
    // The server ends the session, as that of a password.
    const kept = again.cookie;
    await again.signOut();
    expect((await ask('GET /api/account', new TestBrowser(kept))).status).toBe(401);
    const { queryOnce } = await import('@/scripts/lib/test-pipeline');
    const log = await queryOnce(
      server.databaseUrl,
      'select kind, subject from security_events where actor_id = $1 order by created_at',
      [account.id],
    );
    expect(log).toEqual([
      { kind: 'registered', subject: 'oidc' },
      { kind: 'signed_in', subject: 'oidc' },
      { kind: 'session_ended', subject: expect.any(String) },
    ]);
  });

  test.each([false, undefined, 'no'])('with the address verified: %j makes no account', async (verified) => {
    told.email_verified = verified;
    const browser = new TestBrowser();
    expect(await browser.signInWith('oidc')).toBe('/login?error=EmailNotVerified');
    expect(isSignedIn(browser)).toBe(false);
  });

  test('is asked with state, nonce and a challenge, and told none of them twice', async () => {
    const there = new URL(await new TestBrowser().leaveFor('oidc'));
    expect(there.origin).toBe(issuer);
    expect(Object.fromEntries(there.searchParams)).toMatchObject({
      client_id: 'refinex',
      redirect_uri: 'http://refinex.test/api/auth/callback/oidc',
      code_challenge_method: 'S256',
      code_challenge: expect.stringMatching(/^[\w-]{43}$/),
      state: expect.any(String),
      nonce: expect.any(String),
    });
  });

  const refused = /\/api\/auth\/(signin|error\?error=(OAuthCallback|Callback))$/;

  test.each([
    ['another nonce', () => Object.assign(told, { nonce: 'another' })],
    ['another issuer', () => Object.assign(told, { iss: 'https://evil.example.org' })],
    ['another audience', () => Object.assign(told, { aud: 'another' })],
    ['a token that has expired', () => Object.assign(told, { exp: 1 })],
    ['nobody', () => Object.assign(told, { sub: '' })],
  ])('that tells %s signs nobody in', async (_what, spoil) => {
    spoil();
    const browser = new TestBrowser();
    expect(await browser.signInWith('oidc')).toMatch(refused);
    expect(isSignedIn(browser)).toBe(false);
  });

  test('where somebody says no signs nobody in', async () => {
    provider.service.on('beforeAuthorizeRedirect', ({ url }: MutableRedirectUri) => {
      url.searchParams.delete('code');
      url.searchParams.set('error', 'access_denied');
    });
    const browser = new TestBrowser();
    expect(await browser.signInWith('oidc')).toMatch(refused);
    expect(isSignedIn(browser)).toBe(false);
  });

  test('whose answer somebody else began signs nobody in', async () => {
    const there = await new TestBrowser().leaveFor('oidc');
    const back = (await fetch(there, { redirect: 'manual' })).headers.get('location') ?? '';
    const victim = new TestBrowser();
    await victim.leaveFor('oidc');
    expect(await victim.comeBack('oidc', back)).toMatch(refused);
    expect(isSignedIn(victim)).toBe(false);
  });

  test('whose answer comes without what the browser kept for it signs nobody in', async () => {
    const there = await new TestBrowser().leaveFor('oidc');
    const back = (await fetch(there, { redirect: 'manual' })).headers.get('location') ?? '';
    const stranger = new TestBrowser();
    expect(await stranger.comeBack('oidc', back)).toMatch(refused);
    expect(isSignedIn(stranger)).toBe(false);
  });

  test('that fails when it is asked who came signs nobody in', async () => {
    provider.service.on('beforeResponse', (response: { statusCode: number; body: unknown }) => {
      Object.assign(response, { statusCode: 503, body: { error: 'temporarily_unavailable' } });
    });
    const browser = new TestBrowser();
    expect(await browser.signInWith('oidc')).toMatch(refused);
    expect(isSignedIn(browser)).toBe(false);
  });

  test('that is down is said to be', async () => {
    await provider.stop();
    try {
      expect(await new TestBrowser().leaveFor('oidc')).toMatch(/error=OAuthSignin$/);
    } finally {
      await provider.start(Number(new URL(issuer).port), '127.0.0.1');
      provider.issuer.url = issuer;
    }
  });
});

describe('an account that has the address already', () => {
  let ada: Person;
  beforeEach(async () => {
    ada = await newToken();
    told.email = ada.email;
  });

  test('is connected once its password is shown, and opened by the provider from then on', async () => {
    const browser = new TestBrowser();
    expect(await browser.signInWith('oidc')).toBe('/finish');
    expect(isSignedIn(browser)).toBe(false);
    expect(await browser.finish({ password: 'wrong horse' })).toBe('invalid_credentials');
    expect(isSignedIn(browser)).toBe(false);
    expect(await browser.finish({ password: ada.password })).toBeUndefined();
    expect(await accountOf(browser)).toMatchObject({
      id: ada.userId,
      email_verified: true,
      has_password: true,
      identities: [{}],
    });
    expect(browser.cookie).not.toContain('refinex-unfinished');
    const again = new TestBrowser();
    await again.signInWith('oidc');
    expect(await accountOf(again)).toMatchObject({ id: ada.userId });
  });

  test('is not opened by an address that was not verified', async () => {
    told.email_verified = false;
    const browser = new TestBrowser();
    expect(await browser.signInWith('oidc')).toBe('/login?error=EmailNotVerified');
    expect(await browser.finish({ password: ada.password })).toBe('unauthenticated');
  });

  test('without a password is not opened by another person of the provider', async () => {
    told.email = `shared.${count}@example.org`;
    await new TestBrowser().signInWith('oidc');
    told.sub = 'somebody else';
    const browser = new TestBrowser();
    expect(await browser.signInWith('oidc')).toBe('/login?error=OtherWay');
    expect(isSignedIn(browser)).toBe(false);
  });
});

describe('in the settings', () => {
  let ada: Person;
  beforeEach(async () => {
    ada = await newToken();
  });
  const begin = (browser: TestBrowser, password: string) =>
    ask('POST /api/account/identities', browser, { json: { provider: 'oidc', password } });

  test('a provider is connected by who shows the password, whatever the address, and disconnected', async () => {
    told.email_verified = false;
    const browser = await signedIn(ada);
    expect(await errorOf(await begin(browser, 'wrong horse'))).toMatchObject({ status: 403 });
    browser.take(await begin(browser, ada.password));
    expect(await browser.signInWith('oidc')).toBe('/settings/account?connected=oidc');
    const { identities } = await accountOf(browser);
    const [identity] = identities as [IdentityJson];
    expect(await accountOf(browser)).toMatchObject({ id: ada.userId });

    // Another account does not get it.
    const bo = await newToken();
    const other = await signedIn(bo);
    other.take(await begin(other, bo.password));
    expect(await other.signInWith('oidc')).toBe('/settings/account?connected=taken');
    const params = { identity_id: identity.identity_id };
    expect((await ask('DELETE /api/account/identities/[identity_id]', other, { params })).status).toBe(404);

    expect((await ask('DELETE /api/account/identities/[identity_id]', browser, { params })).status).toBe(200);
    expect(await accountOf(browser)).toMatchObject({ identities: [] });
    expect(await new TestBrowser().signInWith('oidc')).toBe('/login?error=EmailNotVerified');
  });

  test('the wish of one session connects nothing in another', async () => {
    const browser = await signedIn(ada);
    browser.take(await begin(browser, ada.password));
    await browser.signOut();
    expect(await browser.signInWith('oidc')).toBe(HOME);
    expect(await accountOf(browser)).not.toMatchObject({ id: ada.userId });
  });

  test('a provider that is not set up is not connected', async () => {
    const asked = ask('POST /api/account/identities', await signedIn(ada), {
      json: { provider: 'github', password: ada.password },
    });
    expect(await errorOf(await asked)).toMatchObject({ status: 409 });
  });

  test('the last way to sign in stays; with a password it may go', async () => {
    const browser = new TestBrowser();
    await browser.signInWith('oidc');
    const { identities } = await accountOf(browser);
    const params = { identity_id: identities[0]?.identity_id ?? '' };
    const remove = () => ask('DELETE /api/account/identities/[identity_id]', browser, { params });
    expect(await errorOf(await remove())).toMatchObject({ status: 409, code: 'wrong_state' });
    const password = { new_password: 'another horse' };
    expect((await ask('POST /api/account/password', browser, { json: password })).status).toBe(200);
    expect((await remove()).status).toBe(200);
    expect(await accountOf(browser)).toMatchObject({ has_password: true, identities: [] });
  });

  test('whoever has no password and signed in a while ago signs in again first', async () => {
    const browser = new TestBrowser();
    await browser.signInWith('oidc');
    const { id } = await accountOf(browser);
    const { queryOnce } = await import('@/scripts/lib/test-pipeline');
    await queryOnce(
      server.databaseUrl,
      "update sessions set created_at = now() - interval '11 minutes' where user_id = $1",
      [id],
    );
    const remove = () => ask('DELETE /api/account', browser, { json: {} });
    expect(await errorOf(await remove())).toMatchObject({ status: 403, code: 'forbidden' });
    const again = new TestBrowser();
    await again.signInWith('oidc');
    expect((await ask('DELETE /api/account', again, { json: {} })).status).toBe(200);
    expect(await queryOnce(server.databaseUrl, 'select id from identities where user_id = $1', [id])).toEqual([]);
  });
});

test('an account with an authenticator app asks for its code after the provider, too', async () => {
  const browser = new TestBrowser();
  await browser.signInWith('oidc');
  const setup = totpSetupSchema.parse(await (await ask('POST /api/account/totp', browser, { json: {} })).json());
  const secret = fromBase32(setup.secret);
  const code = (steps: number) => codeAt(secret, stepAt(Date.now()) + steps);
  expect((await ask('PUT /api/account/totp', browser, { json: { code: code(0) } })).status).toBe(200);

  const again = new TestBrowser();
  expect(await again.signInWith('oidc')).toBe('/finish');
  expect(isSignedIn(again)).toBe(false);
  expect(await again.finish({})).toBe('code_required');
  expect(await again.finish({ code: '000000' })).toBe('invalid_code');
  expect(await again.finish({ code: code(1) })).toBeUndefined();
  expect(await accountOf(again)).toMatchObject({ email: `person.${count}@example.org` });
});
