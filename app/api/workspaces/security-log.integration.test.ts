import { Writable } from 'node:stream';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { SecurityEventJson } from '@/lib/contract/security';
import { startTestApp, type TestApp } from '@/scripts/lib/test-app';
import { call, fileForm, newToken } from '@/scripts/lib/test-client';
import { queryOnce } from '@/scripts/lib/test-pipeline';

type Person = Awaited<ReturnType<typeof newToken>>;

let app: TestApp;
let admin: Person;
let viewer: Person;
let workspace: string;
let jobId: string;

const made = async <Body>(answer: Promise<Response>): Promise<Body> => {
  const response = await answer;
  if (!response.ok) throw new Error(await response.text());
  return response.json() as Promise<Body>;
};

beforeAll(async () => {
  app = await startTestApp(inject('postgresUrl'));
  [admin, viewer] = [await newToken(), await newToken()];
  const { POST: create } = await import('./route');
  const { POST: invite } = await import('./[id]/invites/route');
  const { POST: accept } = await import('@/app/api/invites/[token]/route');
  const { POST: upload } = await import('@/app/api/upload/route');
  const own = await made<{ workspace_id: string }>(call(create, '/', { token: admin.token, json: { name: 'Sales' } }));
  workspace = own.workspace_id;
  const params = { id: workspace };
  const { url } = await made<{ url: string }>(
    call(invite, '/', { token: admin.token, params, json: { role: 'viewer' } }),
  );
  await made(
    call(accept, '/', { method: 'POST', token: viewer.token, params: { token: url.split('/').at(-1) ?? '' } }),
  );
  const body = fileForm('a.csv', 'a,b\n1,2\n', { workspace_id: workspace });
  jobId = (await made<{ id: string }>(call(upload, '/', { token: admin.token, body }))).id;
});
afterAll(() => app.close());

async function log(): Promise<SecurityEventJson[]> {
  const { GET } = await import('./[id]/security-log/route');
  return made(call(GET, '/', { token: admin.token, params: { id: workspace } }));
}

const signIn = async (email: string, password: string) => {
  const { POST } = await import('@/app/api/auth/login/route');
  const headers = { 'x-refinex-socket-address': '203.0.113.7' };
  return call(POST, '/', { json: { email, password }, headers });
};

test('tells who signed in, who was refused, and what admins did; of others no address', async () => {
  await signIn(admin.email, admin.password);
  await signIn(viewer.email, viewer.password);
  await signIn(viewer.email, 'hunter2 hunter2');
  await signIn('hunter2-typed-here@example.org', 'x');
  const { DELETE } = await import('@/app/api/upload/jobs/[id]/route');
  const refused = await call(DELETE, `/api/upload/jobs/${jobId}`, {
    method: 'DELETE',
    token: viewer.token,
    params: { id: jobId },
  });
  expect(refused.status).toBe(403);
  const events = await log();
  const told = events.map(({ kind, actor_id, subject, address }) => ({ kind, actor_id, subject, address }));
  const of = { subject: null, address: null };
  expect(told.slice(0, 4)).toEqual([
    { kind: 'refused', actor_id: viewer.userId, subject: 'DELETE /api/upload/jobs/[id]', address: 'unknown' },
    { kind: 'sign_in_refused', actor_id: viewer.userId, ...of },
    { kind: 'signed_in', actor_id: viewer.userId, ...of },
    { kind: 'signed_in', actor_id: admin.userId, subject: null, address: '203.0.113.7' },
  ]);
  expect(told.filter(({ kind }) => kind === 'admin_action').map(({ subject }) => subject)).toEqual([
    'member_joined',
    'member_invited',
    'workspace_created',
  ]);
});

test('tells what members did to their accounts, of others no address', async () => {
  const { POST: create } = await import('@/app/api/account/tokens/route');
  const { DELETE: revoke } = await import('@/app/api/account/tokens/[token_id]/route');
  const { DELETE: endOthers } = await import('@/app/api/account/sessions/route');
  const { POST: change } = await import('@/app/api/account/password/route');
  const { makeResetLink, resetPassword } = await import('@/lib/auth/reset-password');
  const before = (await log()).length;
  const { token, password, userId, email } = viewer;
  const json = { name: 'Nightly', scope: 'read', expires_in_days: 1 };
  const { token_id } = await made<{ token_id: string }>(call(create, '/', { token, json }));
  await made(call(revoke, '/', { method: 'DELETE', token, params: { token_id } }));
  await made(call(endOthers, '/', { method: 'DELETE', token }));
  const wanted = 'blue herons at noon';
  await made(call(change, '/', { token, json: { current_password: password, new_password: wanted } }));
  const { url } = await makeResetLink({ id: userId, email, name: 'Ada' });
  await resetPassword(url.split('/').at(-1) ?? '', password, new Headers());

  const events = await log();
  const told = events.slice(0, events.length - before).map(({ kind, actor_id, subject, address }) => {
    expect([actor_id, address]).toEqual([userId, null]);
    return [kind, subject];
  });
  expect(told).toEqual([
    ['password_reset', null],
    ['password_changed', null],
    ['sessions_ended', null],
    ['token_revoked', token_id],
    ['token_created', token_id],
  ]);
});

test('can be exported as CSV and as JSON', async () => {
  const { GET } = await import('./[id]/security-log/export/route');
  const file = async (format: string) =>
    call(GET, `/?format=${format}`, { token: admin.token, params: { id: workspace } });
  const csv = await (await file('csv')).text();
  const events = await log();
  expect(csv.split('\r\n')).toHaveLength(events.length + 2);
  expect(csv).toMatch(/^created_at,kind,actor_id,subject,address,event_id\r\n/);
  expect(await (await file('json')).json()).toEqual(events);
});

test('can only be added to', async () => {
  const change = (sql: string) => queryOnce(app.databaseUrl, sql);
  await expect(change(`UPDATE security_events SET kind = 'x'`)).rejects.toThrow('only be added to');
  await expect(change('DELETE FROM security_events')).rejects.toThrow('only be added to');
  await expect(change('TRUNCATE security_events')).rejects.toThrow('only be added to');
});

test('an upload, an edit and a shared link leave no cell, password or token in log or security log', async () => {
  const { logger } = await import('@/lib/log');
  const { default: pino } = await import('pino');
  const { logOptions } = await import('@/lib/log');
  let text = '';
  const sink = new Writable({
    write(chunk, _encoding, done) {
      text += String(chunk);
      done();
    },
  });
  const recorded = pino({ ...logOptions, level: 'trace' }, sink);
  const levels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal'] as const;
  const before = levels.map((level) => logger[level]);
  for (const level of levels) logger[level] = recorded[level].bind(recorded);
  const id = await app.cleaned('secret-plan.csv', 'Name,City\nAda,Atlantis\nGrace,\n');
  await app.json(id, 'POST', 'fill-missing', {
    version: 1,
    body: { column: 'city', row_indices: [1], values: ['Lemuria'] },
  });
  await app.ask(id, 'GET', 'rows?filters=Lemuria');
  const { chart_id } = await app.json<{ chart_id: string }>(id, 'POST', 'charts', { body: { x_col: 'city' } });
  const { POST: share } = await import('@/app/api/charts/[id]/share/route');
  const link = await made<{ token: string }>(
    call(share, `/api/charts/${chart_id}/share`, {
      token: app.token,
      params: { id: chart_id },
      json: { password: 'open sesame' },
    }),
  );
  const { unlockLink } = await import('@/lib/services/sharing/unlock-link');
  const attempt = { password: 'close sesame', isEmbedded: false };
  await expect(unlockLink(link.token, attempt, new Headers())).rejects.toThrow('not the password');
  await signIn(admin.email, 'another wrong one');
  for (const [index, level] of levels.entries()) logger[level] = before[index] ?? logger[level];

  expect(text).toContain('"path":"/api/charts/');
  const rows = await queryOnce<{ row: string }>(app.databaseUrl, 'SELECT t::text AS row FROM security_events t');
  const all = text + rows.map(({ row }) => row).join('\n');
  expect(all).toContain('share_password_refused');
  const secrets = ['Atlantis', 'Lemuria', 'secret-plan', 'sesame', 'wrong one', 'hunter2', link.token, app.token];
  expect(secrets.filter((secret) => all.includes(secret))).toEqual([]);
});
