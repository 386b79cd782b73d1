import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { JobJson } from '@/lib/contract/jobs';
import type { AuditEventJson, InviteJson, MemberJson, NewInviteJson, WorkspaceJson } from '@/lib/contract/workspaces';
import {
  auditEventSchema,
  createdInviteSchema,
  inviteSchema,
  memberSchema,
  openInviteSchema,
  workspaceSchema,
} from '@/lib/contract/workspaces';
import { call, errorOf, fileForm, newToken } from '@/scripts/lib/test-client';
import { type MailServer, startMailServer } from '@/scripts/lib/test-mail';
import { startTestServer, type TestServer } from '@/scripts/lib/test-server';

type Handler = Parameters<typeof call>[0];
type Person = Awaited<ReturnType<typeof newToken>>;

const routes = import.meta.glob<Record<string, Handler>>('/app/api/{workspaces,invites,upload}/**/route.ts');

let server: TestServer;
let mail: MailServer;
let ada: Person;
let bo: Person;
let cy: Person;
let workspace: WorkspaceJson;

beforeAll(async () => {
  mail = await startMailServer();
  server = await startTestServer(inject('postgresUrl'), { RATE_LIMIT_INVITE: '20' });
  [ada, bo, cy] = await Promise.all([newToken(), newToken(), newToken()]);
  workspace = await json<WorkspaceJson>(ada, 'POST', '/api/workspaces', {}, { name: ' Sales ' });
});
afterAll(async () => {
  await server.close();
  await mail.close();
});

/** Asks a route by its file's path: `/api/workspaces/[id]?limit=1`. */
async function ask(
  who: Person | undefined,
  method: string,
  route: string,
  params: Record<string, string> = {},
  body?: unknown,
): Promise<Response> {
  const handler = (await routes[`/app${route.split('?')[0]}/route.ts`]?.())?.[method];
  if (!handler) throw new Error(`${route} has no ${method}.`);
  return call(handler, route, { method, params, json: body, ...(who && { token: who.token }) });
}

async function json<Body>(...asked: Parameters<typeof ask>): Promise<Body> {
  const response = await ask(...asked);
  if (!response.ok) throw new Error(`${asked[1]} ${asked[2]}: ${response.status} ${await response.text()}`);
  return (await response.json()) as Body;
}

const here = (more: Record<string, string> = {}) => ({ id: workspace.workspace_id, ...more });
const tokenOf = ({ url }: NewInviteJson): string => /\/invite\/([\w-]{43})$/.exec(url)?.[1] ?? '';
const invite = (body: unknown, who = ada) =>
  json<NewInviteJson>(who, 'POST', '/api/workspaces/[id]/invites', here(), body);
const accept = (who: Person, made: NewInviteJson) => ask(who, 'POST', '/api/invites/[token]', { token: tokenOf(made) });
const members = (who = ada) => json<MemberJson[]>(who, 'GET', '/api/workspaces/[id]/members', here());

async function upload(who: Person, fields: Record<string, string> = {}): Promise<Response> {
  const { POST } = await import('@/app/api/upload/route');
  return call(POST, '/api/upload', { token: who.token, body: fileForm('grades.csv', 'a,b\n1,2\n', fields) });
}

test('a workspace is made, and known to its members alone', async () => {
  expect(workspaceSchema.parse(workspace)).toMatchObject({ name: 'Sales', role: 'admin', member_count: 1 });
  const names = (await json<WorkspaceJson[]>(ada, 'GET', '/api/workspaces')).map(({ name }) => name);
  expect(names).toEqual(['Ada', 'Sales']);
  expect((await ask(bo, 'GET', '/api/workspaces/[id]', here())).status).toBe(404);
  const nameless = await ask(ada, 'POST', '/api/workspaces', {}, { name: ' ' });
  expect(await errorOf(nameless)).toMatchObject({ status: 400, code: 'invalid_input' });
});

test('an invitation by link is told once, opened by anybody, and used once', async () => {
  const made = await invite({ role: 'analyst' });
  expect(createdInviteSchema.parse(made)).toMatchObject({ email: null, mail: null, created_by: 'Ada' });
  const listed = await json<InviteJson[]>(ada, 'GET', '/api/workspaces/[id]/invites', here());
  expect(listed.map((each) => inviteSchema.parse(each).token_hint)).toEqual([tokenOf(made).slice(-4)]);
  const open = await json(undefined, 'GET', '/api/invites/[token]', { token: tokenOf(made) });
  expect(openInviteSchema.parse(open)).toMatchObject({ workspace_name: 'Sales', role: 'analyst', invited_by: 'Ada' });
  expect((await ask(undefined, 'POST', '/api/invites/[token]', { token: tokenOf(made) })).status).toBe(401);
  const joined = await accept(bo, made);
  expect([joined.status, await joined.json()]).toMatchObject([200, { name: 'Sales', role: 'analyst' }]);
  expect(await errorOf(await accept(cy, made))).toMatchObject({ status: 404, code: 'not_found' });
  expect((await ask(undefined, 'GET', '/api/invites/[token]', { token: tokenOf(made) })).status).toBe(404);
  expect((await members(bo)).map((each) => memberSchema.parse(each))).toMatchObject([
    { role: 'admin', is_self: false, email: ada.email },
    { role: 'analyst', is_self: true, email: bo.email },
  ]);
});

test('one for an address is mailed there, and is for that account alone', async () => {
  expect(await invite({ role: 'viewer', email: cy.email })).toMatchObject({ mail: 'not_configured' });
  const { env } = await import('@/lib/env');
  const settings = env();
  const configured = { ...settings, SMTP_URL: mail.url, MAIL_FROM: 'RefineX <team@refinex.test>' };
  const { sendMail } = await import('@/lib/mail');
  const made = { to: cy.email, subject: 'Zürich, “Sales”', text: 'https://refinex.test/invite/x\n' };
  expect(await sendMail(made, configured)).toBe('sent');
  expect(mail.mails).toMatchObject([
    { to: [cy.email], data: expect.stringContaining('From: RefineX <team@refinex.test>') },
  ]);
  expect(mail.mails[0]?.data).toContain('https://refinex.test/invite/x');
  expect(await sendMail({ ...made, to: 'x@refused.example' }, configured)).toBe('failed');
  expect(await sendMail(made, { ...configured, SMTP_URL: 'smtp://127.0.0.1:1' })).toBe('failed');

  const forCy = await invite({ role: 'viewer', email: cy.email.toUpperCase(), expires_in_days: 1 });
  const dan = await newToken();
  expect(await errorOf(await accept(dan, forCy))).toMatchObject({ status: 403, code: 'forbidden' });
  expect((await accept(cy, forCy)).status).toBe(200);
  const member = await ask(ada, 'POST', '/api/workspaces/[id]/invites', here(), { role: 'viewer', email: cy.email });
  expect(await errorOf(member)).toMatchObject({ status: 409, code: 'wrong_state' });
  for (const wrong of [
    { role: 'owner' },
    { role: 'viewer', email: 'nobody' },
    { role: 'viewer', expires_in_days: 31 },
  ]) {
    expect((await ask(ada, 'POST', '/api/workspaces/[id]/invites', here(), wrong)).status).toBe(400);
  }
});

test('a file goes to the workspace that is named, if one may upload there', async () => {
  const fields = { workspace_id: workspace.workspace_id };
  const made = (await (await upload(bo, fields)).json()) as JobJson;
  expect(made).toMatchObject({ ...fields, owner: { id: bo.userId, name: 'Ada' }, can_delete: true });
  const listed = (who: Person) =>
    json<JobJson[]>(who, 'GET', `/api/upload/jobs?workspace_id=${workspace.workspace_id}`);
  expect(await listed(cy)).toMatchObject([{ id: made.id, can_delete: false }]);
  expect(await listed(ada)).toMatchObject([{ id: made.id, can_delete: true }]);
  expect((await upload(cy, fields)).status).toBe(403);
  expect((await upload(await newToken(), fields)).status).toBe(404);
  expect((await upload(bo, { workspace_id: 'mine' })).status).toBe(400);
  expect((await json<JobJson[]>(bo, 'GET', '/api/upload/jobs')).map(({ id }) => id)).toEqual([made.id]);
});

test('who is removed has lost everything at once; an open stream ends, and the datasets have another owner', async () => {
  const [job] = await json<JobJson[]>(bo, 'GET', '/api/upload/jobs');
  const { GET: events } = await import('@/app/api/upload/jobs/[id]/events/route');
  const stream = await call(events, `/?follow=1`, { token: bo.token, params: { id: job?.id ?? '' } });
  const seen = stream.text();
  const person = here({ user_id: bo.userId });
  expect((await ask(cy, 'DELETE', '/api/workspaces/[id]/members/[user_id]', person)).status).toBe(403);
  const removed = await json(ada, 'DELETE', '/api/workspaces/[id]/members/[user_id]', person);
  expect(removed).toEqual({ success: true, datasets_moved: 1, new_owner: { id: ada.userId, name: 'Ada' } });
  expect(await seen).toMatch(/event: deleted/);
  expect(await json(bo, 'GET', '/api/upload/jobs')).toEqual([]);
  expect((await ask(bo, 'GET', '/api/upload/jobs/[id]', { id: job?.id ?? '' })).status).toBe(404);
  expect(await json(ada, 'GET', '/api/upload/jobs/[id]', { id: job?.id ?? '' })).toMatchObject({
    owner: { id: ada.userId },
  });
});

test('the last admin stays', async () => {
  const self = here({ user_id: ada.userId });
  const left = await ask(ada, 'DELETE', '/api/workspaces/[id]/members/[user_id]', self);
  expect(await errorOf(left)).toMatchObject({ status: 409, code: 'wrong_state', message: /only admin/ });
  const demoted = await ask(ada, 'PATCH', '/api/workspaces/[id]/members/[user_id]', self, { role: 'viewer' });
  expect(demoted.status).toBe(409);
  await json(ada, 'PATCH', '/api/workspaces/[id]/members/[user_id]', here({ user_id: cy.userId }), { role: 'admin' });
  expect((await ask(ada, 'DELETE', '/api/workspaces/[id]/members/[user_id]', self)).status).toBe(200);
  expect((await accept(ada, await invite({ role: 'admin' }, cy))).status).toBe(200);
});

test('settings and policy are changed by admins, and say what they are', async () => {
  const change = { name: 'Revenue', allows_links: false, allows_model: false, default_preset: 'careful' };
  expect(await json(ada, 'PATCH', '/api/workspaces/[id]', here(), change)).toMatchObject(change);
  for (const wrong of [{}, { name: '' }, { name: 'a\nb' }, { default_preset: 'wild' }, { is_personal: true }]) {
    expect((await ask(ada, 'PATCH', '/api/workspaces/[id]', here(), wrong)).status).toBe(400);
  }
  const unknown = { default_preset: '00000000-0000-4000-8000-000000000000' };
  expect((await ask(ada, 'PATCH', '/api/workspaces/[id]', here(), unknown)).status).toBe(404);
});

test('the audit log tells it all, newest first, and is taken along as CSV', async () => {
  const log = await json<AuditEventJson[]>(ada, 'GET', '/api/workspaces/[id]/audit-log?limit=1000', here());
  expect(log.map((event) => auditEventSchema.parse(event).action)).toEqual([
    'default_preset_changed',
    'link_policy_changed',
    'model_policy_changed',
    'workspace_renamed',
    'member_joined',
    'member_invited',
    'member_left',
    'role_changed',
    'member_removed',
    'member_joined',
    'member_invited',
    'member_invited',
    'member_joined',
    'member_invited',
    'workspace_created',
  ]);
  const csv = await ask(ada, 'GET', '/api/workspaces/[id]/audit-log/export', here());
  expect(csv.headers.get('content-disposition')).toContain('Revenue-audit-log.csv');
  const [header, newest, ...more] = (await csv.text()).trimEnd().split('\r\n');
  expect(header).toMatch(/^created_at,actor_name,actor_email,action,subject,/);
  expect(newest).toMatch(new RegExp(`Z,Ada,${ada.email},default_preset_changed,,,careful,,,${ada.userId},`));
  expect(more).toHaveLength(log.length - 1);
});

test('an invitation is revoked; a workspace goes when it is empty', async () => {
  const made = await invite({ role: 'viewer' });
  const revoke = () =>
    ask(ada, 'DELETE', '/api/workspaces/[id]/invites/[invite_id]', here({ invite_id: made.invite_id }));
  expect((await revoke()).status).toBe(200);
  expect((await revoke()).status).toBe(404);
  expect((await accept(bo, made)).status).toBe(404);
  expect((await ask(ada, 'DELETE', '/api/workspaces/[id]', here())).status).toBe(409);
  const [job] = await json<JobJson[]>(ada, 'GET', '/api/upload/jobs');
  expect((await ask(cy, 'DELETE', '/api/upload/jobs/[id]', { id: job?.id ?? '' })).status).toBe(200);
  expect(await json(ada, 'DELETE', '/api/workspaces/[id]', here())).toEqual({ success: true });
  expect((await ask(cy, 'GET', '/api/workspaces/[id]', here())).status).toBe(404);
});
