import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { TOKEN_SCOPES, type TokenScope } from '@/lib/contract/account';
import { startTestApp, type TestApp } from '@/scripts/lib/test-app';
import { type Call, call, fileForm, newSessionCookie, newToken } from '@/scripts/lib/test-client';

type Handler = Parameters<typeof call>[0];
type Person = Awaited<ReturnType<typeof newToken>>;

/**
 * Who may ask. `account`: everybody who is signed in, each for what is theirs. `nobody`: what is asked for is gone for all. `public` needs
 * no account and shows nothing of a workspace.
 */
type Needs = 'viewer' | 'analyst' | 'admin' | 'account' | 'nobody' | 'public';

interface Rule {
  needs: Needs;
  /** What a token must be good for; `none`: no token is. Without: `admin` for what only admins may, else `read` for GET and `clean`. */
  scope?: TokenScope | 'none';
  query?: string;
  json?: () => unknown;
  body?: () => FormData;
  /** What somebody with an account gets, where it is no success. */
  answers?: number;
  /** Makes what is asked for anew, for somebody who may destroy it. */
  fresh?: (asker: Person) => Promise<Record<string, string>>;
}

interface Answer {
  status: number;
  text: string;
}

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
const modules = import.meta.glob<Record<string, Handler>>('/app/api/**/route.ts');

const SOURCE = 'City,Sold,Day\nPorto,30,2024-01-02\nBraga,20,2024-02-03\nFaro,10,2024-03-04\nPorto,12,2024-04-05\n';
const chartOf = { x_col: 'city', y_col: 'sold', aggregate: 'sum', chart_type: 'bar' };
const grouped = { shape: 'group', by: ['c0'], values: [{ aggregate: 'count' }] };
const steps = [{ operation: 'trim_whitespace', params: {}, enabled: true }];

let app: TestApp;
let admin: Person;
let analyst: Person;
let viewer: Person;
let stranger: Person;
let removed: Person;
let workspace: string;
/** What stands for `[id]`, by the folder before it, and for the other parameters of paths. */
const ids: Record<string, string> = {};

const read: Rule = { needs: 'viewer' };
const write = (json?: () => unknown, query?: string): Rule => ({
  needs: 'analyst',
  ...(json && { json }),
  ...(query !== undefined && { query }),
});
const readWith = (query: string): Rule => ({ needs: 'viewer', query });
const shown: Rule = { needs: 'public' };
const link = (): Rule => write(() => ({}));

const RULES: Record<string, Rule> = {
  'GET /api/[...path]': shown,
  'POST /api/[...path]': shown,
  'PUT /api/[...path]': shown,
  'PATCH /api/[...path]': shown,
  'DELETE /api/[...path]': shown,
  'GET /api/auth/jwks': shown,
  'GET /api/auth/[...nextauth]': shown,
  'POST /api/auth/[...nextauth]': shown,
  'POST /api/auth/forgot-password': shown,
  'POST /api/auth/login': shown,
  'POST /api/auth/refresh': shown,
  'POST /api/auth/register': shown,
  'POST /api/auth/reset-password': shown,
  'POST /api/auth/verify-email': shown,
  'GET /api/health': shown,
  'GET /api/health/ready': shown,
  'GET /api/inngest': shown,
  'POST /api/inngest': shown,
  'PUT /api/inngest': shown,
  'GET /api/invites/[token]': shown,
  'POST /api/invites/[token]': { needs: 'nobody', scope: 'admin' },

  'GET /api/account': { needs: 'account', scope: 'none' },
  'DELETE /api/account': { needs: 'account', scope: 'none', json: () => ({ password: 'wrong horse' }), answers: 403 },
  'GET /api/account/export': { needs: 'account', scope: 'none' },
  'POST /api/account/totp': { needs: 'account', scope: 'none', json: () => ({ password: 'correct horse' }) },
  'PUT /api/account/totp': { needs: 'account', scope: 'none', json: () => ({ code: '' }), answers: 400 },
  'DELETE /api/account/totp': { needs: 'account', scope: 'none', json: () => ({ password: 'correct horse' }) },
  'POST /api/account/password': {
    needs: 'account',
    scope: 'none',
    json: () => ({ current_password: 'correct horse', new_password: 'correct horse' }),
  },
  'GET /api/account/sessions': { needs: 'account', scope: 'none' },
  'DELETE /api/account/sessions': { needs: 'account', scope: 'none' },
  'DELETE /api/account/sessions/[session_id]': { needs: 'nobody', scope: 'none' },
  'POST /api/account/email': {
    needs: 'account',
    scope: 'none',
    json: () => ({ email: 'new@example.org', password: 'correct horse' }),
    answers: 409,
  },
  'POST /api/account/email/verification': { needs: 'account', scope: 'none', answers: 409 },
  'POST /api/account/identities': {
    needs: 'account',
    scope: 'none',
    json: () => ({ provider: 'oidc', password: 'correct horse' }),
    answers: 409,
  },
  'DELETE /api/account/identities/[identity_id]': { needs: 'nobody', scope: 'none' },
  'GET /api/account/tokens': { needs: 'account', scope: 'none' },
  'POST /api/account/tokens': { needs: 'account', scope: 'none', json: () => ({ name: 'Nightly' }) },
  'DELETE /api/account/tokens/[token_id]': { needs: 'nobody', scope: 'none' },

  'GET /api/charts/[id]/annotations': read,
  'POST /api/charts/[id]/annotations': { needs: 'viewer', json: () => ({ data_point_index: 0, text: 'Look.' }) },
  'PATCH /api/annotations/[id]': { needs: 'viewer', json: () => ({ text: 'Look again.' }), fresh: freshAnnotation },
  'DELETE /api/annotations/[id]': { needs: 'viewer', fresh: freshAnnotation },
  'POST /api/annotations/[id]/replies': { needs: 'viewer', json: () => ({ text: 'I see.' }) },
  'GET /api/jobs/[id]/annotations': read,
  'POST /api/jobs/[id]/annotations': {
    needs: 'viewer',
    json: () => ({ place: { on: 'dashboard' }, text: 'All of it.' }),
  },
  'GET /api/jobs/[id]/people': read,
  'GET /api/charts/[id]/event-sources': read,
  'POST /api/charts/[id]/event-sources': write(() => ({ job_id: ids.second, time_col: 'day' })),
  'DELETE /api/charts/[id]/event-sources/[source_id]': write(),
  'GET /api/metrics': { needs: 'public' },
  'GET /api/openapi.json': shown,
  'GET /api/notifications': { needs: 'account' },
  'POST /api/notifications/seen': { needs: 'account', json: () => ({}) },
  'GET /api/notifications/events': { needs: 'account' },
  'GET /api/charts/[id]/export': readWith('format=csv'),
  'POST /api/charts/[id]/insights': write(() => ({})),
  'GET /api/charts/[id]/share': read,
  'POST /api/charts/[id]/share': link(),
  'DELETE /api/charts/[id]/share/[token]': write(),

  'GET /api/compare': { needs: 'account' },
  'POST /api/compare': write(() => ({ job_id_1: ids.jobs, job_id_2: ids.second })),
  'GET /api/compare/[id]': read,
  'DELETE /api/compare/[id]': { needs: 'analyst', fresh: freshComparison },
  'POST /api/compare/[id]/confirm-mapping': write(() => ({ mapping: { city: 'city', sold: 'sold' } })),
  'GET /api/compare/[id]/deltas': read,
  'GET /api/compare/[id]/export': readWith('format=csv'),
  'GET /api/compare/[id]/insights': read,
  'POST /api/compare/[id]/insights': write(() => ({})),
  'GET /api/compare/[id]/overview': read,
  'GET /api/compare/[id]/report': read,
  'GET /api/compare/[id]/rows': read,
  'GET /api/compare/[id]/share': read,
  'POST /api/compare/[id]/share': link(),
  'DELETE /api/compare/[id]/share/[token]': write(),
  'GET /api/compare/[id]/significant-changes': read,
  'GET /api/compare/series': { needs: 'account' },
  'POST /api/compare/series': write(() => ({ job_ids: [ids.jobs, ids.second] })),
  'GET /api/compare/series/[id]': read,
  'DELETE /api/compare/series/[id]': { needs: 'analyst', fresh: freshSeries },
  'POST /api/compare/series/[id]/confirm-mapping': write(() => ({ job_id: ids.second, mapping: { city: 'city' } })),
  'GET /api/compare/series/[id]/lines': read,

  'GET /api/insights/[id]': read,
  'DELETE /api/insights/[id]': { needs: 'analyst', fresh: freshInsight },
  'GET /api/insights/[id]/evidence': readWith('fact=x'),
  'PUT /api/insights/[id]/feedback': { needs: 'viewer', json: () => ({ is_helpful: true }) },
  'POST /api/insights/[id]/regenerate': write(),

  'GET /api/jobs/[id]/analyst': read,
  'PUT /api/jobs/[id]/analyst': { needs: 'admin', json: () => ({ is_enabled: true }) },
  'GET /api/jobs/[id]/audit-trail': read,
  'GET /api/jobs/[id]/audit-trail/export': read,
  'GET /api/jobs/[id]/charts': read,
  'POST /api/jobs/[id]/charts': write(() => chartOf),
  'POST /api/jobs/[id]/charts/preview': { needs: 'viewer', scope: 'read', json: () => chartOf },
  'GET /api/jobs/[id]/charts/[chart_id]': read,
  'PATCH /api/jobs/[id]/charts/[chart_id]': write(() => ({ title: 'Sales by city' })),
  'DELETE /api/jobs/[id]/charts/[chart_id]': { needs: 'analyst', fresh: freshChart },
  'GET /api/jobs/[id]/cleaning-summary': read,
  'GET /api/jobs/[id]/columns/[columnId]': read,
  'GET /api/jobs/[id]/columns/[columnId]/spellings': read,
  'POST /api/jobs/[id]/columns/[columnId]/spellings': write(() => ({ apart: [{ from: 'Porto', to: 'Faro' }] })),
  'GET /api/jobs/[id]/correlation': read,
  'GET /api/jobs/[id]/dashboard': read,
  'PUT /api/jobs/[id]/dashboard': write(() => ({ title: 'All', items: [] })),
  'GET /api/jobs/[id]/dashboard/export': readWith('format=pdf'),
  'GET /api/jobs/[id]/dashboard/share': read,
  'POST /api/jobs/[id]/dashboard/share': link(),
  'DELETE /api/jobs/[id]/dashboard/share/[token]': write(),
  'GET /api/jobs/[id]/decisions': read,
  'POST /api/jobs/[id]/decisions': write(() => ({ decisions: ['x'] })),
  'GET /api/jobs/[id]/derivation': read,
  'PATCH /api/jobs/[id]/derivation': write(() => ({ follows: true })),
  'POST /api/jobs/[id]/derivation/update': write(),
  'POST /api/jobs/[id]/derive': write(() => ({ shape: grouped })),
  'GET /api/jobs/[id]/derive/offers': read,
  'POST /api/jobs/[id]/derive/preview': { needs: 'viewer', scope: 'read', json: () => ({ shape: grouped }) },
  'GET /api/jobs/[id]/duplicates': read,
  'POST /api/jobs/[id]/duplicates/[group_id]': write(() => ({ action: 'keep' })),
  'GET /api/jobs/[id]/export': readWith('format=csv'),
  'GET /api/jobs/[id]/facets': readWith('column=city'),
  'POST /api/jobs/[id]/fill-missing': write(() => ({ column: 'sold', row_indices: [0], values: [1] })),
  'POST /api/jobs/[id]/fill-missing/check': { needs: 'viewer', json: () => ({ column: 'sold' }) },
  'GET /api/jobs/[id]/find': readWith('row=0'),
  'GET /api/jobs/[id]/findings': read,
  'POST /api/jobs/[id]/findings/[finding_id]': write(() => ({ action: 'dismiss' })),
  'POST /api/jobs/[id]/findings/groups/[group_id]': write(() => ({ action: 'dismiss' })),
  'GET /api/jobs/[id]/goal': read,
  'POST /api/jobs/[id]/goal': write(() => ({ goal_text: 'Where do sales grow?', goal_category: 'sales' })),
  'GET /api/jobs/[id]/inbox': read,
  'POST /api/jobs/[id]/inbox': write(() => ({ items: ['x'], action: 'dismiss' })),
  'POST /api/jobs/[id]/explain': { needs: 'viewer', scope: 'read', json: () => ({ column: chartOf.x_col }) },
  'POST /api/jobs/[id]/extract': {
    needs: 'viewer',
    scope: 'read',
    json: () => ({ column: 'city', examples: [{ text: 'Porto', wanted: 'Por' }] }),
  },
  'GET /api/jobs/[id]/insights': read,
  'GET /api/jobs/[id]/losses': read,
  'GET /api/jobs/[id]/missing-fields': read,
  'GET /api/jobs/[id]/operations': read,
  'GET /api/jobs/[id]/outliers': read,
  'GET /api/jobs/[id]/presets': read,
  'GET /api/jobs/[id]/profile': read,
  'GET /api/jobs/[id]/quality': read,
  'GET /api/jobs/[id]/reading': read,
  'PUT /api/jobs/[id]/reading': write(() => ({ delimiter: ',' })),
  'GET /api/jobs/[id]/recipe': read,
  'PUT /api/jobs/[id]/recipe': write(() => steps),
  'GET /api/jobs/[id]/recipe/export': read,
  'POST /api/jobs/[id]/recipe/import': write(() => ({ version: 1, steps })),
  'POST /api/jobs/[id]/recipe/merge': { needs: 'viewer', scope: 'read', json: () => ({ base_version: 1, steps }) },
  'POST /api/jobs/[id]/recipe/preview': { needs: 'viewer', scope: 'read', json: () => steps[0] },
  'GET /api/jobs/[id]/formula': read,
  'POST /api/jobs/[id]/formula/check': { needs: 'viewer', scope: 'read', json: () => ({ formula: '1 + 1' }) },
  'GET /api/jobs/[id]/recommendations': read,
  'POST /api/jobs/[id]/redo': write(),
  'GET /api/jobs/[id]/report': read,
  'POST /api/jobs/[id]/resolve-outlier': write(() => ({ row_index: 0, action: 'keep' })),
  'GET /api/jobs/[id]/rows': read,
  'GET /api/jobs/[id]/suggestions': read,
  'GET /api/jobs/[id]/trust': read,
  'POST /api/jobs/[id]/undo': write(),
  'GET /api/jobs/[id]/versions': read,
  'GET /api/jobs/[id]/versions/[version]': read,
  'GET /api/jobs/[id]/work-list': read,
  'GET /api/jobs/[id]/work-list/[kind]': readWith('column=sold'),

  'GET /api/presets': { needs: 'account' },
  'POST /api/presets': write(() => ({ name: 'Monthly', job_id: ids.jobs })),
  'PATCH /api/presets': { needs: 'admin', json: () => ({ workspace_default: 'careful', workspace_id: workspace }) },
  'PATCH /api/presets/[preset_id]': write(() => ({ name: 'Weekly' })),
  'DELETE /api/presets/[preset_id]': { needs: 'analyst', fresh: freshPreset },

  'POST /api/upload': { needs: 'analyst', body: () => fileForm('more.csv', SOURCE, { workspace_id: workspace }) },
  'GET /api/upload/jobs': { needs: 'account' },
  'GET /api/upload/jobs/[id]': read,
  'DELETE /api/upload/jobs/[id]': { needs: 'admin', scope: 'clean', fresh: freshUpload },
  'GET /api/upload/jobs/[id]/events': read,
  'GET /api/upload/jobs/[id]/status': read,

  'GET /api/workspaces': { needs: 'account' },
  'POST /api/workspaces': { needs: 'account', scope: 'admin', json: () => ({ name: 'Another' }) },
  'GET /api/workspaces/[id]': read,
  'PATCH /api/workspaces/[id]': { needs: 'admin', json: () => ({ name: 'Sales' }) },
  'DELETE /api/workspaces/[id]': { needs: 'admin' },
  'GET /api/workspaces/[id]/audit-log': { needs: 'admin' },
  'GET /api/workspaces/[id]/audit-log/export': { needs: 'admin' },
  'GET /api/workspaces/[id]/security-log': { needs: 'admin' },
  'GET /api/workspaces/[id]/security-log/export': { needs: 'admin' },
  'GET /api/workspaces/[id]/usage': read,
  'GET /api/workspaces/[id]/invites': { needs: 'admin' },
  'POST /api/workspaces/[id]/invites': { needs: 'admin', json: () => ({ role: 'viewer' }) },
  'DELETE /api/workspaces/[id]/invites/[invite_id]': { needs: 'admin', fresh: freshInvite },
  'GET /api/workspaces/[id]/members': read,
  'PATCH /api/workspaces/[id]/members/[user_id]': { needs: 'admin', json: () => ({ role: 'viewer' }) },
  'DELETE /api/workspaces/[id]/members/[user_id]': { needs: 'admin', fresh: freshMember },
};

async function handlerOf(asked: string): Promise<Handler> {
  const [method = '', path] = asked.split(' ');
  const handler = (await modules[`/app${path}/route.ts`]?.())?.[method];
  if (!handler) throw new Error(`There is no ${asked}.`);
  return handler;
}

/** The parameters of a route: `[id]` is of what the folder before it holds. */
function paramsOf(path: string): Record<string, string> {
  const names = [...path.matchAll(/([\w-]+)\/\[(\w+)\]|\[(\w+)\]/g)];
  return Object.fromEntries(
    names.map(([, folder = '', after, alone]) => {
      const name = after ?? alone ?? '';
      return [name, (name === 'id' ? ids[folder] : ids[name]) ?? 'x'];
    }),
  );
}

/** As a program asks, with a token; who was removed asks as a browser does, with the session from before. */
async function credentials(person: Person | undefined): Promise<Pick<Call, 'token' | 'headers'>> {
  if (person !== removed || !person) return person ? { token: person.token } : {};
  return { headers: { cookie: await newSessionCookie(person.userId), 'sec-fetch-site': 'same-origin' } };
}

interface More {
  params?: Record<string, string>;
  json?: unknown;
}

const ask = async (person: Person | undefined, asked: string, more: More = {}): Promise<Answer> =>
  askWith(await credentials(person), asked, more);

async function askWith(
  credential: Pick<Call, 'token' | 'headers'>,
  asked: string,
  { params = {}, ...more }: More = {},
): Promise<Answer> {
  const [method = '', path = ''] = asked.split(' ');
  const rule = RULES[asked];
  const response = await call(await handlerOf(asked), `${path}?${rule?.query ?? ''}`, {
    method,
    params: { ...paramsOf(path), ...params },
    ...(rule?.json && { json: rule.json() }),
    ...(rule?.body && { body: rule.body() }),
    ...more,
    ...credential,
  });
  if (response.headers.get('content-type')?.startsWith('text/event-stream')) {
    await response.body?.cancel();
    return { status: response.status, text: '' };
  }
  return { status: response.status, text: await response.text() };
}

/** What the answer gives an id of. */
async function made(person: Person, asked: string, field: string, json?: unknown): Promise<string> {
  const { status, text } = await ask(person, asked, json === undefined ? {} : { json });
  if (status >= 300) throw new Error(`${asked}: ${status} ${text}`);
  return JSON.parse(text)[field];
}

async function freshAnnotation(asker: Person) {
  return { id: await made(asker, 'POST /api/charts/[id]/annotations', 'annotation_id') };
}
async function freshChart(): Promise<{ chart_id: string }> {
  return { chart_id: await made(admin, 'POST /api/jobs/[id]/charts', 'chart_id') };
}
async function freshInsight() {
  const { chart_id: id } = await freshChart();
  const { text } = await ask(admin, 'POST /api/charts/[id]/insights', { params: { id } });
  return { id: JSON.parse(text).insight_id as string };
}
async function freshComparison() {
  return { id: await made(admin, 'POST /api/compare', 'comparison_id') };
}
async function freshSeries() {
  return { id: await made(admin, 'POST /api/compare/series', 'series_id') };
}
async function freshPreset() {
  const json = { name: crypto.randomUUID(), job_id: ids.jobs };
  return { preset_id: await made(admin, 'POST /api/presets', 'preset', json) };
}
async function freshUpload() {
  return { id: await made(admin, 'POST /api/upload', 'id') };
}
async function freshInvite() {
  return { invite_id: await made(admin, 'POST /api/workspaces/[id]/invites', 'invite_id') };
}
async function freshMember() {
  const person = await newToken();
  await join(person, 'viewer');
  return { user_id: person.userId };
}

async function join(person: Person, role: string): Promise<void> {
  const url = await made(admin, 'POST /api/workspaces/[id]/invites', 'url', { role });
  const accept = await handlerOf('POST /api/invites/[token]');
  const token = url.split('/').at(-1) ?? '';
  const response = await call(accept, '/', { method: 'POST', token: person.token, params: { token } });
  if (!response.ok) throw new Error(await response.text());
}

async function cleaned(name: string): Promise<string> {
  const upload = await handlerOf('POST /api/upload');
  const body = fileForm(name, SOURCE, { workspace_id: workspace });
  const { id } = (await (await call(upload, '/', { token: admin.token, body })).json()) as { id: string };
  await untilCleaned(id);
  return id;
}

/** Until it is cleaned, as one of its members sees it. */
async function untilCleaned(id: string): Promise<void> {
  const { until } = await import('@/scripts/lib/test-pipeline');
  await until(`job ${id} to be cleaned`, async () => {
    const { text } = await ask(admin, 'GET /api/upload/jobs/[id]/status', { params: { id } });
    return JSON.parse(text).status === 'completed' || undefined;
  });
}

/** What was good for everything once, and is good for nothing any more. */
let dead: Record<string, Pick<Call, 'token' | 'headers'>>;
/** Tokens of the admin, by what they are good for. */
let tokens: Record<TokenScope, string>;

async function deadCredentials({ userId }: Person): Promise<typeof dead> {
  const [{ issueTokens }, { createToken }, { endSessions }, { revokeApiToken }, { queryOnce }] = await Promise.all([
    import('@/lib/auth/refresh-token'),
    import('@/lib/services/account/create-token'),
    import('@/lib/data/sessions'),
    import('@/lib/data/api-tokens'),
    import('@/scripts/lib/test-pipeline'),
  ]);
  const cookie = await newSessionCookie(userId);
  const ended = await issueTokens(userId, new Headers());
  await endSessions({ userId });
  vi.useFakeTimers({ now: Date.now() - 3_600_000, toFake: ['Date'] });
  const expired = await issueTokens(userId, new Headers());
  vi.useRealTimers();
  const newApiToken = (name: string) =>
    createToken({ userId }, { name, scope: 'admin', expires_in_days: 1 }, new Headers());
  const [revoked, old] = await Promise.all([newApiToken('Revoked'), newApiToken('Expired')]);
  await revokeApiToken({ userId }, revoked.token_id);
  await queryOnce(app.databaseUrl, 'update api_tokens set expires_at = now() where id = $1', [old.token_id]);
  return {
    'signed-out cookie': { headers: { cookie, 'sec-fetch-site': 'same-origin' } },
    'access token of an ended session': { token: ended.access_token },
    'expired access token': { token: expired.access_token },
    'revoked token': { token: revoked.token },
    'expired token': { token: old.token },
  };
}

beforeAll(async () => {
  Object.assign(process.env, {
    RATE_LIMIT_REGISTER: '1000',
    RATE_LIMIT_INVITE: '1000',
    RATE_LIMIT_TOKEN: '100000',
  });
  app = await startTestApp(inject('postgresUrl'));
  const people = await Promise.all([newToken(), newToken(), newToken(), newToken(), newToken()]);
  [admin, analyst, viewer, stranger, removed] = people as [Person, Person, Person, Person, Person];
  dead = await deadCredentials(admin);
  // Its session was ended with the others.
  const { issueTokens } = await import('@/lib/auth/refresh-token');
  admin = { ...admin, token: (await issueTokens(admin.userId, new Headers())).access_token };
  const { createToken } = await import('@/lib/services/account/create-token');
  const tokenFor = async (scope: TokenScope) =>
    (await createToken(admin, { name: scope, scope, expires_in_days: 1 }, new Headers())).token;
  tokens = { read: await tokenFor('read'), clean: await tokenFor('clean'), admin: await tokenFor('admin') };
  workspace = await made(admin, 'POST /api/workspaces', 'workspace_id', { name: 'Sales' });
  Object.assign(ids, { workspaces: workspace, columnId: 'c0', version: '1', kind: 'missing', user_id: admin.userId });
  for (const [person, role] of [
    [analyst, 'analyst'],
    [viewer, 'viewer'],
    [removed, 'admin'],
  ] as const) {
    await join(person, role);
  }
  [ids.jobs = '', ids.second = ''] = await Promise.all(['january.csv', 'february.csv'].map(cleaned));
  ids.charts = await made(admin, 'POST /api/jobs/[id]/charts', 'chart_id');
  ids.insights = await made(admin, 'POST /api/charts/[id]/insights', 'insight_id');
  // Another insight of the same chart would take its place.
  ids.charts = await made(admin, 'POST /api/jobs/[id]/charts', 'chart_id');
  ids.chart_id = ids.charts;
  const mention = { data_point_index: 0, text: 'Look.', mentions: [viewer.userId] };
  ids.annotations = await made(admin, 'POST /api/charts/[id]/annotations', 'annotation_id', mention);
  ids.source_id = crypto.randomUUID();
  ids.session_id = crypto.randomUUID();
  ids.token_id = crypto.randomUUID();
  ids.identity_id = crypto.randomUUID();
  ids.compare = await made(admin, 'POST /api/compare', 'comparison_id');
  ids.series = (await freshSeries()).id;
  ids.preset_id = (await freshPreset()).preset_id;
  ids.invite_id = (await freshInvite()).invite_id;

  expect((await ask(removed, 'GET /api/upload/jobs/[id]')).status).toBe(200);
  const params = { user_id: removed.userId };
  expect((await ask(admin, 'DELETE /api/workspaces/[id]/members/[user_id]', { params })).status).toBe(200);
});
afterAll(() => app.close());

test('every method of every route has a rule who may ask it', async () => {
  const asked = await Promise.all(
    Object.entries(modules).map(async ([file, load]) => {
      const handlers = await load();
      const path = file.replace(/^\/app|\/route\.ts$/g, '');
      return METHODS.filter((method) => handlers[method]).map((method) => `${method} ${path}`);
    }),
  );
  expect(Object.keys(RULES).sort()).toEqual(asked.flat().sort());
});

const RANK = { viewer: 1, analyst: 2, admin: 3 };
const isRanked = (needs: Needs): needs is keyof typeof RANK => needs in RANK;
const asked = Object.entries(RULES).filter(([, { needs }]) => needs !== 'public');

/** What the stranger got. */
const unknown = new Map<string, Answer>();

/** What a token must be good for. */
function scopeOf(route: string, { needs, scope }: Rule): TokenScope | undefined {
  if (scope) return scope === 'none' ? undefined : scope;
  if (needs === 'admin') return 'admin';
  return route.startsWith('GET') ? 'read' : 'clean';
}

/** Before anybody who may: what is refused changes nothing. */
describe('is refused', () => {
  test.each(asked)('%s', async (route, rule) => {
    const { needs } = rule;
    const refusals = Object.entries(dead).map(async ([name, credential]) => [
      name,
      (await askWith(credential, route)).status,
    ]);
    expect(await Promise.all(refusals)).toEqual(Object.keys(dead).map((name) => [name, 401]));
    const needed = scopeOf(route, rule);
    const tooLittle = needed === undefined ? TOKEN_SCOPES : TOKEN_SCOPES.slice(0, TOKEN_SCOPES.indexOf(needed));
    const withTokens = await Promise.all(tooLittle.map((scope) => askWith({ token: tokens[scope] }, route)));
    expect(withTokens.map(({ status }) => status)).toEqual(tooLittle.map(() => 403));

    const statuses = async (people: (Person | undefined)[]) =>
      (await Promise.all(people.map((person) => ask(person, route)))).map(({ status }) => status);
    expect(await statuses([undefined])).toEqual([401]);
    if (needs === 'nobody') {
      expect(await statuses([stranger, removed, viewer, analyst, admin])).toEqual([404, 404, 404, 404, 404]);
    }
    if (!isRanked(needs)) return;
    unknown.set(route, await ask(stranger, route));
    expect([unknown.get(route)?.status, ...(await statuses([removed]))]).toEqual([404, 404]);
    const below = [viewer, analyst].slice(0, RANK[needs] - 1);
    expect(await statuses(below)).toEqual(below.map(() => 403));
  });
});

describe('is let through', () => {
  test.each(asked)('%s', async (route, rule) => {
    const { needs, fresh } = rule;
    const needed = scopeOf(route, rule);
    if (needed && needs !== 'nobody') {
      const more = fresh && { params: await fresh(admin) };
      expect([401, 403]).not.toContain((await askWith({ token: tokens[needed] }, route, more)).status);
    }
    if (needs === 'account') {
      for (const person of [stranger, removed, viewer]) {
        const { status, text } = await ask(person, route);
        if (rule.answers) expect(status).toBe(rule.answers);
        else expect(status).toBeLessThan(300);
        const known = [workspace, ids.jobs, ids.compare, ids.series, ids.preset_id].filter(
          (id) => id && text.includes(id),
        );
        // A stream tells no names, and an account none of a workspace.
        const isToldMore = route.startsWith('GET') && !route.endsWith('/events') && !route.includes('/api/account');
        expect(known.length > 0).toBe(person === viewer && isToldMore);
      }
    }
    if (!isRanked(needs)) return;
    const may = [viewer, analyst, admin].slice(RANK[needs] - 1);
    const answers = await Promise.all(
      may.map(async (person) => ask(person, route, fresh && { params: await fresh(person) })),
    );
    for (const answer of answers) {
      // A finding that is not there is another one than a dataset that is not there.
      expect(answer).not.toEqual(unknown.get(route));
      expect([401, 403]).not.toContain(answer.status);
      expect(answer.status).toBeLessThan(500);
    }
    if (fresh) expect(answers.map(({ status }) => status)).toEqual(may.map(() => 200));
  });
});
