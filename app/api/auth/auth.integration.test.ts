import { afterAll, describe, expect, inject, test } from 'vitest';
import { call, errorOf } from '@/scripts/lib/test-client';
import { startTestServer } from '@/scripts/lib/test-server';

const server = await startTestServer(inject('postgresUrl'), { RATE_LIMIT_LOGIN: '5' });
const register = (await import('./register/route')).POST;
const login = (await import('./login/route')).POST;
const refresh = (await import('./refresh/route')).POST;

afterAll(() => server.close());

const ada = { email: 'Ada@Example.org', password: 'correct horse', name: 'Ada' };

describe('POST /api/auth/register, /login, /refresh', () => {
  test('a person registers, signs in and refreshes', async () => {
    const registered = await call(register, '/api/auth/register', { json: ada });
    expect(registered.status).toBe(201);
    expect(await registered.json()).toEqual({ id: expect.any(String), email: 'ada@example.org', name: 'Ada' });

    const again = await call(register, '/api/auth/register', { json: ada });
    expect(await errorOf(again)).toMatchObject({ status: 409, code: 'email_taken' });

    const signedIn = await call(login, '/api/auth/login', { json: { email: ada.email, password: ada.password } });
    expect(signedIn.status).toBe(200);
    expect(signedIn.headers.get('cache-control')).toBe('no-store');
    const tokens = (await signedIn.json()) as { refresh_token: string };
    const pair = {
      access_token: expect.any(String),
      token_type: 'bearer',
      expires_in: 900,
      refresh_token: expect.any(String),
    };
    expect(tokens).toEqual(pair);

    const body = { json: { refresh_token: tokens.refresh_token } };
    expect(await (await call(refresh, '/api/auth/refresh', body)).json()).toEqual(pair);
    expect(await errorOf(await call(refresh, '/api/auth/refresh', body))).toMatchObject({
      status: 401,
      code: 'invalid_credentials',
    });
  });

  test.each([
    ['a weak password', { ...ada, password: '12345678' }, 'password'],
    ['a short password', { ...ada, password: 'abc' }, 'password'],
    ['no password', { email: 'a@example.org', name: 'A' }, 'password'],
    ['no e-mail address', { ...ada, email: 'ada' }, 'email'],
    ['an empty name', { ...ada, name: '  ' }, 'name'],
    ['a name with NUL', { ...ada, name: 'A\0da' }, 'name'],
    ['a number for a name', { ...ada, name: 7 }, 'name'],
  ])('%s is 400 and names the field', async (_what, json, field) => {
    const response = await call(register, '/api/auth/register', { json });
    expect(response.status).toBe(400);
    const { error } = (await response.json()) as { error: { fields: Record<string, string> } };
    expect(Object.keys(error.fields)).toEqual([field]);
  });

  test.each(['', '{', '[]', 'null', '"x"'])('the body %j is 400', async (body) => {
    const response = await call(register, '/api/auth/register', { method: 'POST', body });
    expect(await errorOf(response)).toMatchObject({ status: 400, code: 'invalid_input' });
  });

  test('a body that is too large or not UTF-8 is 400', async () => {
    const huge = await call(login, '/api/auth/login', { json: { email: 'x'.repeat(2_000_000), password: '' } });
    expect(await errorOf(huge)).toMatchObject({ status: 400, message: expect.stringContaining('1 MB') });
    const broken = await call(login, '/api/auth/login', { body: new Uint8Array([0x22, 0xff, 0x22]) });
    expect(await errorOf(broken)).toMatchObject({ status: 400, code: 'invalid_input' });
  });

  test('wrong credentials are 401, and too many of them 429 with Retry-After', async () => {
    const attempt = () =>
      call(login, '/api/auth/login', { json: { email: 'eve@example.org', password: 'guess guess' } });
    for (let i = 0; i < 5; i++) {
      expect(await errorOf(await attempt())).toMatchObject({ status: 401, code: 'invalid_credentials' });
    }
    const refused = await attempt();
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(refused.headers.get('ratelimit-remaining')).toBe('0');
    expect(refused.headers.get('ratelimit-reset')).toBe(refused.headers.get('retry-after'));
    expect(await errorOf(refused)).toMatchObject({ status: 429, code: 'too_many_requests' });
  });
});

test('a long body does not reach next-auth', async () => {
  const { NextRequest } = await import('next/server');
  const { POST } = await import('./[...nextauth]/route');
  const send = (body: BodyInit, headers: Record<string, string>) =>
    POST(
      // Node asks for `duplex` with a streamed body.
      new NextRequest('http://refinex.test/api/auth/signout', { method: 'POST', body, headers, duplex: 'half' }),
      { params: Promise.resolve({ nextauth: ['signout'] }) },
    );
  const long = await send('x'.repeat(100_000), { 'content-length': '100000' });
  expect(await errorOf(long)).toMatchObject({ status: 400, code: 'invalid_input' });
  const endless = await send(new Blob(['x'.repeat(100_000)]).stream(), {});
  expect(await errorOf(endless)).toMatchObject({ status: 400, code: 'invalid_input' });
});
