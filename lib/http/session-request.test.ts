import { NextRequest } from 'next/server';
import { describe, expect, test } from 'vitest';
import { requireSessionAnswer, sessionRequest } from './session-request';

const json = { 'content-type': 'application/json' };
const address = 'http://refinex.test/api/auth/callback/credentials';

const post = (body: string, headers: Record<string, string> = {}) =>
  sessionRequest(new NextRequest(address, { method: 'POST', body, headers }));

const refused = expect.objectContaining({ code: 'invalid_input' });

describe('what next-auth would answer with 500 is refused', () => {
  test.each([
    ['no JSON', '{', json],
    ['null', 'null', json],
    ['a list', '[]', json],
    ['an address that is none', '{"callbackUrl":"nonsense"}', json],
    ['a number for an address', '{"callbackUrl":7}', json],
    ['something within', '{"email":{"a":1}}', json],
    ['the same in a form', 'callbackUrl=http%3A%2F%2F%25', {}],
    ['a body that is long', `email=${'x'.repeat(70_000)}`, {}],
  ])('%s', async (_what, body, headers) => {
    await expect(post(body, headers)).rejects.toEqual(refused);
  });

  test.each([
    '/api/auth/signin?callbackUrl=nonsense',
    '/api/auth/signin?callbackUrl=javascript:alert(1)',
    '/api/auth/error?error=a%0d%0ab',
    '/api/auth/error/a%0d%0ab',
  ])('%s', async (path) => {
    await expect(sessionRequest(new NextRequest(`http://refinex.test${path}`))).rejects.toEqual(refused);
  });

  test('an address in a cookie', async () => {
    const headers = { cookie: '__Secure-next-auth.callback-url=nonsense' };
    await expect(sessionRequest(new NextRequest(address, { headers }))).rejects.toEqual(refused);
  });
});

test('a form is handed on, whichever way it came', async () => {
  const fields = { email: 'ada@example.org', password: 'correct & horse', callbackUrl: '/jobs?a=1', json: 'true' };
  for (const [body, headers] of [
    [JSON.stringify({ ...fields, json: true }), json],
    [new URLSearchParams(fields).toString(), { 'content-type': 'application/x-www-form-urlencoded' }],
  ] as const) {
    expect(Object.fromEntries(new URLSearchParams(await (await post(body, headers)).text()))).toEqual(fields);
  }
});

test('errors get the form of all others', () => {
  const text = new Response('Error: not supported', { status: 400 });
  expect(() => requireSessionAnswer(text)).toThrow(expect.objectContaining({ code: 'not_found' }));
  expect(() => requireSessionAnswer(Response.json({}, { status: 500 }))).toThrow('500');
  expect(requireSessionAnswer(Response.json({ url: '/login' }, { status: 401 })).status).toBe(401);
});
