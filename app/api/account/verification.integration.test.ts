import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { accountSchema } from '@/lib/contract/account';
import { call, errorOf, newToken } from '@/scripts/lib/test-client';
import { type MailServer, startMailServer } from '@/scripts/lib/test-mail';
import { until } from '@/scripts/lib/test-pipeline';
import { startTestServer, type TestServer } from '@/scripts/lib/test-server';

type Handler = Parameters<typeof call>[0];
type Person = Awaited<ReturnType<typeof newToken>>;

const routes = import.meta.glob<Record<string, Handler>>('/app/api/{account,auth,workspaces}/**/route.ts');

let server: TestServer;
let mail: MailServer;
let ada: Person;

beforeAll(async () => {
  mail = await startMailServer();
  server = await startTestServer(inject('postgresUrl'), { RATE_LIMIT_REGISTER: '1000', SMTP_URL: mail.url });
});
afterAll(async () => {
  await server.close();
  await mail.close();
});
beforeEach(async () => {
  ada = await newToken();
});

async function ask(
  asked: string,
  { json, token, params }: { json?: unknown; token?: string; params?: { id: string } },
) {
  const [method = '', path = ''] = asked.split(' ');
  const handler = (await routes[`/app${path}/route.ts`]?.())?.[method];
  if (!handler) throw new Error(`There is no ${asked}.`);
  return call(handler, path, { method, json, ...(token && { token }), ...(params && { params }) });
}

const TOKEN = /\/(?:verify|reset)\/([\w-]+)/;

/** The token of the link in the last of so many mails to an address, once they have come. */
async function mailedTo(email: string, count = 1): Promise<string> {
  const own = () => mail.mails.filter(({ to, data }) => to.includes(email) && TOKEN.test(data.replace(/=\n/g, '')));
  await until(`${count} mails to ${email}`, async () => own().length >= count);
  return TOKEN.exec(own()[count - 1]?.data.replace(/=\n/g, '') ?? '')?.[1] ?? '';
}

const verify = (token: string) => ask('POST /api/auth/verify-email', { json: { token } });
const resend = () => ask('POST /api/account/email/verification', { token: ada.token });
const change = (email: string, password = ada.password) =>
  ask('POST /api/account/email', { token: ada.token, json: { email, password } });
const account = async () => accountSchema.parse(await (await ask('GET /api/account', { token: ada.token })).json());
async function query(sql: string, values: unknown[]) {
  const { queryOnce } = await import('@/scripts/lib/test-pipeline');
  return queryOnce(server.databaseUrl, sql, values);
}

describe('the address somebody registers with', () => {
  test('is confirmed by the link that is mailed there, once', async () => {
    expect(await account()).toMatchObject({ email_verified: false });
    const token = await mailedTo(ada.email);
    expect(await (await verify(token)).json()).toEqual({ email: ada.email });
    expect(await account()).toMatchObject({ email: ada.email, email_verified: true });
    expect(await errorOf(await verify(token))).toMatchObject({ status: 404 });
    expect(await errorOf(await resend())).toMatchObject({ status: 409, code: 'wrong_state' });
  });

  test('is not confirmed by a link that has expired, nor by one for another purpose', async () => {
    const token = await mailedTo(ada.email);
    await query('update account_links set expires_at = now() where user_id = $1', [ada.userId]);
    expect(await errorOf(await verify(token))).toMatchObject({ status: 404 });
    await ask('POST /api/auth/forgot-password', { json: { email: ada.email } });
    expect(await errorOf(await verify(await mailedTo(ada.email, 2)))).toMatchObject({ status: 404 });
    expect(await account()).toMatchObject({ email_verified: false });
  });

  test('is sent another link, in place of the first, a few times an hour', async () => {
    const first = await mailedTo(ada.email);
    expect((await resend()).status).toBe(200);
    const second = await mailedTo(ada.email, 2);
    expect(await errorOf(await verify(first))).toMatchObject({ status: 404 });
    const statuses = [];
    for (let i = 0; i < 5; i++) statuses.push((await resend()).status);
    expect(statuses).toEqual([200, 200, 200, 200, 429]);
    expect(await errorOf(await verify(second))).toMatchObject({ status: 404 });
    expect((await verify(await mailedTo(ada.email, 6))).status).toBe(200);
  });

  test('is confirmed by a new password that a mailed link sets; what others left in the account goes', async () => {
    await query(
      "insert into identities (user_id, provider, issuer, subject) values ($1, 'oidc', 'https://evil.example', $2)",
      [ada.userId, ada.userId],
    );
    await ask('POST /api/account/tokens', { token: ada.token, json: { name: 'Left behind' } });
    await ask('POST /api/auth/forgot-password', { json: { email: ada.email } });
    const json = { token: await mailedTo(ada.email, 2), password: 'another horse' };
    expect((await ask('POST /api/auth/reset-password', { json })).status).toBe(200);
    const left = await query(
      `select email_verified_at is not null as verified, (select count(*)::int from identities where user_id = id) as identities,
        (select count(*)::int from api_tokens where user_id = users.id) as tokens from users where id = $1`,
      [ada.userId],
    );
    expect(left).toEqual([{ verified: true, identities: 0, tokens: 0 }]);
  });
});

describe('another address', () => {
  const other = () => `new-${ada.email}`;

  test('is the account’s once the link mailed there was used, and the old one is told', async () => {
    expect(await errorOf(await change(other(), 'wrong horse'))).toMatchObject({ status: 403 });
    expect((await change(other())).status).toBe(200);
    expect(await account()).toMatchObject({ email: ada.email });
    await ask('POST /api/auth/forgot-password', { json: { email: ada.email } });
    const reset = await mailedTo(ada.email, 2);
    expect((await verify(await mailedTo(other()))).status).toBe(200);
    expect(await account()).toMatchObject({ email: other(), email_verified: true });
    await until('the old address to be told', async () =>
      mail.mails.some(({ to, data }) => to.includes(ada.email) && data.includes('was changed')),
    );
    // A link that went to the old address opens the account no longer.
    const json = { token: reset, password: 'another horse' };
    expect(await errorOf(await ask('POST /api/auth/reset-password', { json }))).toMatchObject({ status: 404 });
    const kinds = await query("select kind from security_events where actor_id = $1 and kind like 'email%'", [
      ada.userId,
    ]);
    expect(kinds).toEqual([{ kind: 'email_changed' }]);
  });

  test('that somebody has is refused, also when they were quicker', async () => {
    const bo = await newToken();
    expect(await errorOf(await change(bo.email))).toMatchObject({ status: 409, code: 'email_taken' });
    expect((await change(other())).status).toBe(200);
    const token = await mailedTo(other());
    await query('update users set email = $2 where id = $1', [bo.userId, other()]);
    expect(await errorOf(await verify(token))).toMatchObject({ status: 409, code: 'email_taken' });
    expect(await account()).toMatchObject({ email: ada.email });
  });
});

test('an invitation is mailed for who has confirmed their own address', async () => {
  const made = await ask('POST /api/workspaces', { token: ada.token, json: { name: 'Sales' } });
  const { workspace_id: id } = (await made.json()) as { workspace_id: string };
  const invite = async (email: string) => {
    const asked = { token: ada.token, params: { id }, json: { role: 'viewer', email } };
    return (await ask('POST /api/workspaces/[id]/invites', asked)).json();
  };
  const guest = `guest-${ada.email}`;
  expect(await invite(guest)).toMatchObject({ mail: 'unverified', url: expect.any(String) });
  expect(mail.mails.filter(({ to }) => to.includes(guest))).toEqual([]);
  await verify(await mailedTo(ada.email));
  expect(await invite(guest)).toMatchObject({ mail: 'sent' });
  expect(mail.mails.filter(({ to }) => to.includes(guest))).toHaveLength(1);
});
