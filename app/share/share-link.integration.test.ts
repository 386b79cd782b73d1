import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { ChartJson } from '@/lib/contract/charts';
import type { RecipeJson } from '@/lib/contract/recipe';
import type { NewShareJson, ShareJson } from '@/lib/contract/sharing';
import { startTestApp, type TestApp } from '@/scripts/lib/test-app';
import { call, errorOf } from '@/scripts/lib/test-client';
import { queryOnce } from '@/scripts/lib/test-pipeline';

const SOURCE = [
  'City,Score,Secret',
  'Porto,90,classified',
  'Braga,80,classified',
  'Porto,90,classified',
  'Faro,40,classified',
  'Lisbon,,classified',
  '',
].join('\n');

const PASSWORD = 'open sesame';
const DEAD = {
  error: { code: 'not_found', message: 'This link does not work. It may have been revoked or has expired.' },
};

let app: TestApp;
let jobId: string;
let chart: ChartJson;
let lib: typeof import('@/lib/services/sharing/open-link') &
  typeof import('@/lib/services/sharing/linked-content') &
  typeof import('@/lib/data/system/links');

beforeAll(async () => {
  Object.assign(process.env, { RATE_LIMIT_SHARE: '5', TRUSTED_PROXIES: '1' });
  app = await startTestApp(inject('postgresUrl'));
  lib = {
    ...(await import('@/lib/services/sharing/open-link')),
    ...(await import('@/lib/services/sharing/linked-content')),
    ...(await import('@/lib/data/system/links')),
  };
  jobId = await app.cleaned('scores.csv', SOURCE);
  chart = await keep({ x_col: 'city', y_col: 'score', chart_type: 'bar', aggregate: 'mean' });
});

afterAll(() => app.close());

const keep = (body: unknown) => app.json<ChartJson>(jobId, 'POST', 'charts', { body });

async function share(body: unknown = {}, chartId = chart.chart_id): Promise<NewShareJson> {
  const { POST } = await import('@/app/api/charts/[id]/share/route');
  const response = await call(POST, '/', { token: app.token, params: { id: chartId }, json: body });
  return (await response.json()) as NewShareJson;
}

async function revoke(token: string): Promise<void> {
  const { DELETE } = await import('@/app/api/charts/[id]/share/[token]/route');
  await call(DELETE, '/', { method: 'DELETE', token: app.token, params: { id: chart.chart_id, token } });
}

async function listed(shareId: string): Promise<ShareJson | undefined> {
  const { GET } = await import('@/app/api/charts/[id]/share/route');
  const links = await call(GET, '/', { token: app.token, params: { id: chart.chart_id } });
  return ((await links.json()) as ShareJson[]).find(({ share_id }) => share_id === shareId);
}

const somewhere = () => `2001:db8:${randomBytes(2).toString('hex')}:${randomBytes(2).toString('hex')}::1`;

/** From an address of its own unless it is said. */
async function unlock(token: string, password: unknown, more: Record<string, string> = {}): Promise<Response> {
  const { POST } = await import('./[token]/unlock/route');
  const headers = { 'x-forwarded-for': somewhere(), ...more };
  return call(POST, `/share/${token}/unlock`, { params: { token }, json: { password }, headers });
}

const cookieOf = (response: Response): string => response.headers.get('set-cookie')?.split(';')[0] ?? '';

async function contentOf(token: string, cookie = '') {
  const opened = await lib.openLink(token, new Headers({ cookie }));
  return opened.state === 'open' ? lib.linkContent(opened.link) : opened;
}

const setLink = (shareId: string, sql: string) =>
  queryOnce(app.databaseUrl, `UPDATE share_links SET ${sql} WHERE id = $1`, [shareId]);

describe('an open link', () => {
  test('shows the chart, what was written on it and where its data comes from, and nothing else', async () => {
    const { POST } = await import('@/app/api/charts/[id]/annotations/route');
    const annotation = { data_point_index: 0, text: 'A good year' };
    await call(POST, '/', { token: app.token, params: { id: chart.chart_id }, json: annotation });
    const { token } = await share();
    const content = await contentOf(token);
    expect(content).toMatchObject({
      kind: 'chart',
      title: chart.title,
      chart: { chart_type: 'bar', data: chart.data },
      outdatedReason: null,
      annotations: [{ number: 1, label: chart.data[0]?.x, text: 'A good year', author: 'Ada', answers: [] }],
      source: [
        'From scores.csv',
        '4 of 5 rows',
        'cleaned: 1 duplicate removed, 1 missing value filled',
        'version 1',
        expect.stringMatching(/^as of \d{1,2} \w{3} \d{4} \d\d:\d\d UTC$/),
      ],
    });
    const told = JSON.stringify(content).toLowerCase();
    expect(told).not.toContain('classified');
    expect(told).not.toContain('secret');
    expect(told).not.toContain(jobId);
    expect(told).not.toContain('example.org');
  });

  test('follows the data to its next version', async () => {
    const counted = await keep({ x_col: 'city', chart_type: 'bar', aggregate: 'count' });
    const { token } = await share({}, counted.chart_id);
    const { steps } = await app.json<RecipeJson>(jobId, 'GET', 'recipe');
    const step = { operation: 'remove_rows', params: { rows: [3] }, enabled: true };
    await app.json(jobId, 'PUT', 'recipe', { body: [...steps, step] });
    await app.settled(jobId);
    const content = await contentOf(token);
    expect(content).toMatchObject({ source: expect.arrayContaining(['3 of 5 rows', 'version 2']) });
    expect(JSON.stringify(content)).not.toContain('Faro');
  });

  test('counts every view, also of many at once', async () => {
    const { token, share_id } = await share();
    const opened = await lib.openLink(token, new Headers());
    if (opened.state !== 'open') throw new Error('The link is locked.');
    await Promise.all(Array.from({ length: 25 }, () => lib.countView(opened.link)));
    expect(await listed(share_id)).toMatchObject({ view_count: 25, last_viewed_at: expect.stringMatching(/Z$/) });
  });

  test('goes with its chart', async () => {
    const doomed = await keep({ x_col: 'city', chart_type: 'pie' });
    const { token } = await share({}, doomed.chart_id);
    expect(await contentOf(token)).toMatchObject({ kind: 'chart' });
    await queryOnce(app.databaseUrl, 'DELETE FROM charts WHERE id = $1', [doomed.chart_id]);
    await expect(contentOf(token)).rejects.toMatchObject({ code: 'not_found' });
  });
});

async function file(token: string, query: string, cookie = ''): Promise<Response> {
  const { GET } = await import('./[token]/export/route');
  return call(GET, `/share/${token}/export?${query}`, { params: { token }, headers: { cookie } });
}

async function preview(token: string, cookie = ''): Promise<Response> {
  const { GET } = await import('./[token]/preview.png/route');
  return call(GET, `/share/${token}/preview.png`, { params: { token }, headers: { cookie } });
}

/** Width and height of a PNG, from its header. */
async function pngSize(response: Response): Promise<[number, number]> {
  const bytes = Buffer.from(await response.arrayBuffer());
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe('files', () => {
  test('of an open link: picture, drawing and data, not counted as views', async () => {
    const { token, share_id } = await share();
    const csv = await file(token, 'format=csv');
    expect(csv.headers.get('content-disposition')).toContain('attachment; filename="Mean Score by City.csv"');
    expect(await csv.text()).toContain('Braga,80');
    const svg = await file(token, 'format=svg&theme=dark');
    expect(svg.headers.get('content-type')).toBe('image/svg+xml');
    expect(svg.headers.get('content-security-policy')).toMatch(/^default-src 'none';.* sandbox$/);
    const drawn = await svg.text();
    expect(drawn).toContain('From scores.csv');
    expect(drawn).toContain('A good year (Ada)');
    // As high as usual, and a line for what is written on it.
    expect(await pngSize(await file(token, ''))).toEqual([1920, 1110]);
    expect(await pngSize(await preview(token))).toEqual([1200, 630]);
    expect(await listed(share_id)).toMatchObject({ view_count: 0 });
    expect((await file(token, 'format=exe')).status).toBe(400);
  });

  test('drawn once for all who fetch them, and anew when the title changes', async () => {
    const { drawnPictures } = await import('@/lib/services/charts/drawn-pictures');
    const own = await keep({ x_col: 'city', chart_type: 'bar', aggregate: 'count', title: 'Before' });
    const { token } = await share({}, own.chart_id);
    const bytes = async (response: Response) => Buffer.from(await response.arrayBuffer());
    const before = drawnPictures().drawn;
    const first = await bytes(await file(token, 'format=png'));
    const small = await bytes(await preview(token));
    expect(drawnPictures().drawn).toBe(before + 2);
    expect((await bytes(await file(token, 'format=png'))).equals(first)).toBe(true);
    expect((await bytes(await preview(token))).equals(small)).toBe(true);
    expect(drawnPictures().drawn).toBe(before + 2);
    await queryOnce(
      app.databaseUrl,
      `UPDATE charts SET prepared = jsonb_set(prepared, '{title}', '"After"') WHERE id = $1`,
      [own.chart_id],
    );
    expect((await bytes(await file(token, 'format=png'))).equals(first)).toBe(false);
    expect((await bytes(await file(token, 'format=png&theme=dark'))).equals(first)).toBe(false);
    expect(drawnPictures().drawn).toBe(before + 4);
  });

  test('of a locked link: none, and a picture that tells nothing', async () => {
    const { token } = await share({ password: PASSWORD });
    expect(await errorOf(await file(token, 'format=csv'))).toMatchObject({ status: 401, code: 'unauthenticated' });
    const other = await share({ password: 'another one' }, (await keep({ x_col: 'city', chart_type: 'pie' })).chart_id);
    const [first, second] = await Promise.all([preview(token), preview(other.token)]);
    expect(Buffer.from(await first.arrayBuffer()).equals(Buffer.from(await second.arrayBuffer()))).toBe(true);
    const cookie = cookieOf(await unlock(token, PASSWORD));
    expect((await file(token, 'format=csv', cookie)).status).toBe(200);
  });
});

describe('a dashboard’s link', () => {
  test('shows every kept chart, also those kept later', async () => {
    const { POST } = await import('@/app/api/jobs/[id]/dashboard/share/route');
    const made = await call(POST, '/', { token: app.token, params: { id: jobId }, json: {} });
    const { token } = (await made.json()) as NewShareJson;
    expect(await contentOf(token)).toMatchObject({ title: 'scores' });
    const ids = async () => {
      const content = await contentOf(token);
      if (!('kind' in content) || content.kind !== 'dashboard') throw new Error('This is no dashboard.');
      return content.charts.map(({ id }) => id);
    };
    expect(await ids()).toContain(chart.chart_id);
    const later = await keep({ x_col: 'city', chart_type: 'bar' });
    expect(await ids()).toContain(later.chart_id);
    const items = [{ chart_id: later.chart_id, x: 0, y: 0, w: 12, h: 4 }];
    await app.json(jobId, 'PUT', 'dashboard', { body: { title: 'The year', items } });
    expect(await contentOf(token)).toMatchObject({
      title: 'The year',
      charts: expect.arrayContaining([
        expect.objectContaining({ id: later.chart_id, place: { x: 0, y: 0, w: 12, h: 4 } }),
      ]),
    });
    expect((await ids())[0]).toBe(later.chart_id);
    const opened = await lib.openLink(token, new Headers());
    if (opened.state !== 'open') throw new Error('The link is locked.');
    expect(await lib.linkedChart(opened.link, later.chart_id)).toMatchObject({ chart: { title: later.title } });
    await expect(lib.linkedChart(opened.link)).rejects.toMatchObject({ code: 'not_found' });
  });

  test('a chart’s link shows no other chart', async () => {
    const other = await keep({ x_col: 'city', chart_type: 'pie' });
    const opened = await lib.openLink((await share()).token, new Headers());
    if (opened.state !== 'open') throw new Error('The link is locked.');
    expect(await lib.linkedChart(opened.link)).toMatchObject({ chart: { title: chart.title } });
    await expect(lib.linkedChart(opened.link, other.chart_id)).rejects.toMatchObject({ code: 'not_found' });
  });
});

describe('a link with a password', () => {
  test('says nothing before it was given, and shows everything after', async () => {
    const { token } = await share({ password: PASSWORD });
    expect(await contentOf(token)).toEqual({ state: 'locked' });
    const wrong = await unlock(token, 'close sesame');
    expect(wrong.headers.get('set-cookie')).toBeNull();
    expect(await errorOf(wrong)).toEqual({
      status: 401,
      code: 'invalid_credentials',
      message: 'This is not the password.',
    });
    const right = await unlock(token, PASSWORD);
    expect([right.status, await right.json()]).toEqual([200, { success: true }]);
    expect(await contentOf(token, cookieOf(right))).toMatchObject({ kind: 'chart', title: chart.title });
  });

  test('a cookie of another link opens nothing', async () => {
    const [first, second] = [await share({ password: PASSWORD }), await share({ password: PASSWORD })];
    const cookie = cookieOf(await unlock(first.token, PASSWORD));
    expect(await contentOf(second.token, cookie)).toEqual({ state: 'locked' });
  });

  test('revoking, expiry and another password end what was unlocked', async () => {
    const { token, share_id } = await share({ password: PASSWORD });
    const cookie = cookieOf(await unlock(token, PASSWORD));
    await setLink(share_id, "password_hash = 'another'");
    expect(await contentOf(token, cookie)).toEqual({ state: 'locked' });
    await setLink(share_id, "expires_at = now() - interval '1 second'");
    await expect(contentOf(token, cookie)).rejects.toMatchObject({ code: 'not_found' });
    const other = await share({ password: PASSWORD });
    const opened = cookieOf(await unlock(other.token, PASSWORD));
    await revoke(other.token);
    await expect(contentOf(other.token, opened)).rejects.toMatchObject({ code: 'not_found' });
  });

  test('may be tried a few times from one address; a right one clears the slate', async () => {
    const { token } = await share({ password: PASSWORD });
    const here = { 'x-forwarded-for': somewhere() };
    const tryOften = async (times: number) => {
      const statuses: number[] = [];
      for (let i = 0; i < times; i++) statuses.push((await unlock(token, 'wrong', here)).status);
      return statuses;
    };
    expect(await tryOften(4)).toEqual([401, 401, 401, 401]);
    expect((await unlock(token, PASSWORD, here)).status).toBe(200);
    expect(await tryOften(6)).toEqual([401, 401, 401, 401, 401, 429]);
    const refused = await unlock(token, PASSWORD, here);
    expect([refused.status, refused.headers.get('set-cookie')]).toEqual([429, null]);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await unlock(token, PASSWORD)).status).toBe(200);
  });

  test('may be tried by all together ten times as often', async () => {
    const { token } = await share({ password: PASSWORD });
    const answers = await Promise.all(Array.from({ length: 51 }, () => unlock(token, 'wrong')));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(50);
    expect((await unlock(token, PASSWORD)).status).toBe(429);
  });

  test.each([[undefined], [12], ['x'.repeat(1001)]])('%j is no password', async (password) => {
    const { token } = await share({ password: PASSWORD });
    expect(await errorOf(await unlock(token, password))).toMatchObject({ status: 400 });
  });
});

test('a link that does not work is never limited: trying it costs a lookup alone', async () => {
  const here = { 'x-forwarded-for': somewhere() };
  const token = randomBytes(32).toString('base64url');
  for (let i = 0; i < 8; i++) expect((await unlock(token, 'wrong', here)).status).toBe(404);
});

/** Links that must show nothing, made in every way there is. */
const DEATHS = {
  unknown: async () => 'A'.repeat(43),
  malformed: async () => "' or 1=1 --",
  revoked: async (body: object) => {
    const { token } = await share(body);
    await revoke(token);
    return token;
  },
  expired: async (body: object) => {
    const { token, share_id } = await share({ ...body, expires_at: '2099-01-01T00:00:00Z' });
    await setLink(share_id, "expires_at = now() - interval '1 second'");
    return token;
  },
} as const;

test('unknown, revoked and expired links show nothing and answer alike, with and without the password', async () => {
  const cases = fc.record({
    death: fc.constantFrom(...(Object.keys(DEATHS) as (keyof typeof DEATHS)[])),
    hasPassword: fc.boolean(),
    attempt: fc.constantFrom(PASSWORD, 'wrong', ''),
    cookie: fc.constantFrom('', 'refinex-share=1.AAAA', `refinex-share=99999999999.${'A'.repeat(43)}`),
  });
  await fc.assert(
    fc.asyncProperty(cases, async ({ death, hasPassword, attempt, cookie }) => {
      const token = await DEATHS[death](hasPassword ? { password: PASSWORD } : {});
      const answer = await unlock(token, attempt, { cookie });
      expect([answer.status, answer.headers.get('set-cookie'), await answer.json()]).toEqual([404, null, DEAD]);
      for (const asked of [await file(token, 'format=csv', cookie), await preview(token, cookie)]) {
        expect([asked.status, await asked.json()]).toEqual([404, DEAD]);
      }
      const failure: unknown = await contentOf(token, cookie).catch((error: unknown) => error);
      expect(failure).toMatchObject({ code: 'not_found', message: DEAD.error.message });
    }),
    { numRuns: 40 },
  );
});

test('a wrong password never opens a link', async () => {
  const { token } = await share({ password: PASSWORD });
  await fc.assert(
    fc.asyncProperty(fc.string(), async (password) => {
      fc.pre(password.normalize('NFKC') !== PASSWORD);
      const answer = await unlock(token, password);
      expect([answer.status, answer.headers.get('set-cookie')]).toEqual([401, null]);
    }),
    { numRuns: 30 },
  );
});
