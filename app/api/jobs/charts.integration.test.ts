import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { ChartJson, ChartPreviewAnswerJson } from '@/lib/contract/charts';
import type { CorrelationJson } from '@/lib/contract/correlation';
import type { GoalJson } from '@/lib/contract/goals';
import { startTestApp, type TestApp } from '@/scripts/lib/test-app';
import { call, errorOf, newToken } from '@/scripts/lib/test-client';
import { queryOnce } from '@/scripts/lib/test-pipeline';

const CITIES = ['Porto', 'Braga', 'Faro'];
const SOURCE = [
  'City,Sold on,Revenue,Price,Order ID,constructor',
  ...Array.from({ length: 36 }, (_, i) => {
    const month = String((i % 12) + 1).padStart(2, '0');
    return [CITIES[i % 3], `2024-${month}-15`, 100 + 10 * i, 5 + (i % 7), `A-${1000 + i}`, 2.5 * (36 - i)].join(',');
  }),
  '',
].join('\n');

let app: TestApp;
let id: string;
let stranger: string;
let viewer: string;

beforeAll(async () => {
  app = await startTestApp(inject('postgresUrl'));
  id = await app.cleaned('sales.csv', SOURCE);
  stranger = (await newToken()).token;
  const guest = await newToken();
  viewer = guest.token;
  await queryOnce(
    app.databaseUrl,
    `INSERT INTO memberships (workspace_id, user_id, role) SELECT workspace_id, $2, 'viewer' FROM upload_jobs WHERE id = $1`,
    [id, guest.userId],
  );
});
afterAll(() => app.close());

const post = (body: unknown, token?: string) => app.ask(id, 'POST', 'charts', { body, token });
const created = (body: unknown) => app.json<ChartJson>(id, 'POST', 'charts', { body });

type Method = 'GET' | 'PATCH' | 'DELETE';

async function one(chartId: string, method: Method = 'GET', json?: unknown, token = app.token, jobId = id) {
  const handlers = await import('./[id]/charts/[chart_id]/route');
  return call(handlers[method], '/', { method, token, json, params: { id: jobId, chart_id: chartId } });
}

const chartOf = async (chartId: string) => (await (await one(chartId)).json()) as ChartJson;
const unknownId = '00000000-0000-4000-8000-000000000000';

describe('the goal', () => {
  test('is set, changed and read by those who may', async () => {
    expect(await errorOf(await app.ask(id, 'GET', 'goal'))).toMatchObject({ status: 404, code: 'not_found' });
    const body = { goal_text: ' Where do sales grow? ', goal_category: 'sales' };
    const response = await app.ask(id, 'POST', 'goal', { body });
    expect(response.status).toBe(200);
    const goal = (await response.json()) as GoalJson;
    expect(goal).toEqual({
      goal_text: 'Where do sales grow?',
      goal_category: 'sales',
      created_at: expect.stringMatching(/Z$/),
      updated_at: goal.created_at,
    });
    const changed = await app.json<GoalJson>(id, 'POST', 'goal', { body: { ...body, goal_category: 'cost' } });
    expect(changed).toMatchObject({ goal_category: 'cost', created_at: goal.created_at });
    expect(changed.updated_at > goal.updated_at).toBe(true);
    expect(await app.json(id, 'GET', 'goal', { token: viewer })).toEqual(changed);
    expect((await app.ask(id, 'POST', 'goal', { body, token: viewer })).status).toBe(403);
    expect((await app.ask(id, 'POST', 'goal', { body, token: stranger })).status).toBe(404);
    expect((await app.ask(id, 'GET', 'goal', { token: stranger })).status).toBe(404);
    expect((await app.ask(id, 'GET', 'goal', { token: 'none' })).status).toBe(401);
  });

  test.each([
    ['no text', { goal_text: ' ', goal_category: 'sales' }, 'goal_text'],
    ['a novel', { goal_text: 'x'.repeat(1001), goal_category: 'sales' }, 'goal_text'],
    ['a category of its own', { goal_text: 'Grow', goal_category: 'love' }, 'goal_category'],
    ['no category', { goal_text: 'Grow' }, 'goal_category'],
  ])('refuses %s', async (_what, body, field) => {
    const response = await app.ask(id, 'POST', 'goal', { body });
    expect(await response.json()).toMatchObject({
      error: { code: 'invalid_input', fields: { [field]: expect.any(String) } },
    });
  });
});

describe('a new chart', () => {
  test.each([
    [{ x_col: 'sold_on', y_col: 'revenue' }, 'line'],
    [{ x_col: 'city', y_col: 'revenue' }, 'bar'],
    [{ x_col: 'revenue', y_col: 'price' }, 'scatter'],
    [{ x_col: 'city' }, 'pie'],
    [{ x_col: 'city', y_cols: ['revenue', 'price'] }, 'grouped_bar'],
  ])('of %j is a %s', async (body, type) => {
    expect(await created(body)).toMatchObject({ chart_type: type });
  });

  test('is answered with 201, its points and what it was asked for', async () => {
    const response = await post({ x_col: 'city', y_col: 'revenue' });
    expect(response.status).toBe(201);
    const chart = (await response.json()) as ChartJson;
    expect(chart).toMatchObject({
      chart_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      job_id: id,
      chart_type: 'bar',
      title: 'Total Revenue by City',
      x_header: 'City',
      y_header: 'Total Revenue',
      data: [
        { x: 'Faro', y: 3420 },
        { x: 'Braga', y: 3300 },
        { x: 'Porto', y: 3180 },
      ],
      config: { x_col: 'city', y_cols: ['revenue'], aggregate: 'sum', counts: { rows: 36, used: 36 } },
      is_recommended: false,
      reasoning: null,
      version: 1,
      outdated_reason: null,
      request: { x_col: 'c0', y_col: 'c2', chart_type: 'bar', aggregate: 'sum' },
      annotation_count: 0,
    });
    expect(await chartOf(chart.chart_id)).toEqual(chart);
    const again = await created({ ...chart.request });
    expect(again).toEqual({ ...chart, chart_id: again.chart_id, created_at: again.created_at });
  });

  test('keeps its filters, title, and why it was recommended', async () => {
    const filters = [
      { op: 'range', column: 'revenue', min: 100, max: 200, exclusive_max: true },
      { op: 'in', column: 'city', values: ['Porto', 'Faro'] },
    ];
    const body = { x_col: 'city', y_col: 'price', aggregate: 'max', filters, title: ' Dearest ' };
    const chart = await created({ ...body, is_recommended: true, reasoning: 'It differs.' });
    expect(chart).toMatchObject({ title: 'Dearest', is_recommended: true, reasoning: 'It differs.' });
    expect(chart.config.counts).toMatchObject({ rows: 36, matched: 7 });
    expect(chart.request.filters).toEqual([
      { ...filters[0], column: 'c2' },
      { ...filters[1], column: 'c0' },
    ]);
  });

  test('finds columns of any name, by name or id', async () => {
    expect(await created({ x_col: 'city', y_col: 'constructor' })).toMatchObject({
      request: { x_col: 'c0', y_col: 'c5' },
    });
    expect(await created({ x_col: 'c0', y_col: 'c2' })).toMatchObject({ config: { x_col: 'city' } });
  });

  test.each([
    [{ x_col: 'town' }, /no column “town”/],
    [{ x_col: 'citty' }, /“citty”.*“city”/],
    [{ x_col: 'city', y_col: 'revenu' }, /“revenu”.*“revenue”/],
    [{ x_col: 'city', filters: [{ op: 'missing', column: 'prise' }] }, /“prise”.*“price”/],
    [{ x_col: 'city', y_col: '__proto__' }, /“__proto__”/],
    [{ x_col: 'city', colour: 'red' }, /colour/],
    [{ x_col: 'city', filters: [{ op: 'changed' }] }, /changed/],
    [{}, /x_col/],
    [{ x_col: 'city', y_col: 'price', chart_type: 'scatter' }, /scatter|numbers/i],
  ])('of %j is refused', async (body, message) => {
    const before = await app.json<ChartJson[]>(id, 'GET', 'charts?limit=1000');
    expect(await errorOf(await post(body))).toMatchObject({
      status: 400,
      code: 'invalid_input',
      message: expect.stringMatching(message),
    });
    expect(await app.json<ChartJson[]>(id, 'GET', 'charts?limit=1000')).toHaveLength(before.length);
  });

  test('is for those who may write', async () => {
    expect((await post({ x_col: 'city' }, viewer)).status).toBe(403);
    expect((await post({ x_col: 'city' }, stranger)).status).toBe(404);
    expect((await post({ x_col: 'city' }, 'none')).status).toBe(401);
  });
});

describe('a kept chart', () => {
  test('is listed, newest first, page by page', async () => {
    const other = await app.cleaned('other.csv', 'City,Price\nPorto,1\nBraga,2\n');
    expect(await app.json(other, 'GET', 'charts')).toEqual([]);
    const ids: string[] = [];
    for (const title of ['One', 'Two', 'Three']) {
      const chart = await app.json<ChartJson>(other, 'POST', 'charts', { body: { x_col: 'city', title } });
      ids.unshift(chart.chart_id);
    }
    const listed = async (query = '') =>
      (await app.json<ChartJson[]>(other, 'GET', `charts${query}`)).map(({ chart_id }) => chart_id);
    expect(await listed()).toEqual(ids);
    expect(await listed('?limit=1&offset=1')).toEqual([ids[1]]);
    expect((await app.ask(other, 'GET', 'charts?limit=0')).status).toBe(400);
    expect((await app.ask(other, 'GET', 'charts', { token: stranger })).status).toBe(404);
    expect((await one(ids[0] ?? '', 'GET', undefined, app.token, id)).status).toBe(404);
  });

  test('is read by viewers, changed and deleted by writers, and is not there for strangers', async () => {
    const { chart_id } = await created({ x_col: 'city' });
    expect((await one(chart_id, 'GET', undefined, viewer)).status).toBe(200);
    for (const [method, body] of [['PATCH', { title: 'Mine' }], ['DELETE']] as const) {
      expect((await one(chart_id, method, body, viewer)).status).toBe(403);
      expect((await one(chart_id, method, body, stranger)).status).toBe(404);
      expect((await one(unknownId, method, body)).status).toBe(404);
      expect((await one('x', method, body)).status).toBe(404);
    }
    expect((await one(chart_id, 'GET', undefined, stranger)).status).toBe(404);
    const deleted = await one(chart_id, 'DELETE');
    expect([deleted.status, await deleted.json()]).toEqual([200, { success: true }]);
    expect((await one(chart_id)).status).toBe(404);
  });

  test('is given another title, and its own again', async () => {
    const { chart_id, title } = await created({ x_col: 'city', y_col: 'price' });
    const renamed = (await (await one(chart_id, 'PATCH', { title: 'What it costs' })).json()) as ChartJson;
    expect(renamed).toMatchObject({ title: 'What it costs', request: { title: 'What it costs' } });
    expect(await chartOf(chart_id)).toEqual(renamed);
    expect(await (await one(chart_id, 'PATCH', { title: null })).json()).toMatchObject({ title });
  });

  test('is changed field by field, or as a whole', async () => {
    const body = { x_col: 'sold_on', y_col: 'revenue', group_col: 'city', title: 'Mine', is_recommended: true };
    const { chart_id } = await created({ ...body, reasoning: 'It grows.' });
    const patch = async (change: unknown) => (await (await one(chart_id, 'PATCH', change)).json()) as ChartJson;
    expect(await patch({ log: true })).toMatchObject({ is_recommended: true, reasoning: 'It grows.' });
    const byQuarter = await patch({ bucket: 'quarter' });
    expect(byQuarter).toMatchObject({ title: 'Mine', is_recommended: false, reasoning: null });
    expect(byQuarter.request).toMatchObject({ x_col: 'c1', y_col: 'c2', group_col: 'c0', bucket: 'quarter' });
    expect(byQuarter.data).toHaveLength(4);
    expect((await patch({ group_col: null })).config.group_col).toBeNull();
    expect((await patch({ y_cols: ['revenue', 'price'] })).config.y_cols).toEqual(['revenue', 'price']);
    const whole = await patch({ x_col: 'city' });
    expect(whole).toMatchObject({ title: 'Mine', chart_type: 'pie', config: { y_cols: [], bucket: null } });
    expect(await chartOf(chart_id)).toEqual(whole);
    expect((await one(chart_id, 'PATCH', {})).status).toBe(400);
    expect((await one(chart_id, 'PATCH', { x_col: 'town' })).status).toBe(400);
    expect(await chartOf(chart_id)).toEqual(whole);
  });

  test('is deleted with its dataset, and so is the rest', async () => {
    const gone = await app.cleaned('gone.csv', 'City,Price\nPorto,1\nBraga,2\n');
    await app.json(gone, 'POST', 'goal', { body: { goal_text: 'Grow', goal_category: 'sales' } });
    const chart = await app.json<ChartJson>(gone, 'POST', 'charts', { body: { x_col: 'city' } });
    const { POST: annotate } = await import('@/app/api/charts/[id]/annotations/route');
    const remark = { data_point_index: 0, text: 'Much' };
    await call(annotate, '/', { token: app.token, params: { id: chart.chart_id }, json: remark });
    const { DELETE: deleteJob } = await import('@/app/api/upload/jobs/[id]/route');
    expect((await call(deleteJob, '/', { method: 'DELETE', token: app.token, params: { id: gone } })).status).toBe(200);
    expect((await one(chart.chart_id, 'GET', undefined, app.token, gone)).status).toBe(404);
    const left = await queryOnce<{ rows: string }>(
      app.databaseUrl,
      `SELECT (SELECT count(*) FROM goals WHERE job_id = $1) + (SELECT count(*) FROM charts WHERE job_id = $1)
        + (SELECT count(*) FROM annotations WHERE chart_id = $2) AS rows`,
      [gone, chart.chart_id],
    );
    expect(left).toEqual([{ rows: '0' }]);
  });
});

describe('a preview', () => {
  const preview = (body: unknown, token?: string) =>
    app.json<ChartPreviewAnswerJson>(id, 'POST', 'charts/preview', { body, token });

  test('is the chart that would be kept, and keeps nothing', async () => {
    const before = await app.json<ChartJson[]>(id, 'GET', 'charts?limit=1000');
    const response = await app.ask(id, 'POST', 'charts/preview', { body: { x_col: 'city', y_col: 'revenue' } });
    expect(response.status).toBe(200);
    const { preview: shown, problem, types } = (await response.json()) as ChartPreviewAnswerJson;
    expect(problem).toBeNull();
    const kept = await created({ x_col: 'city', y_col: 'revenue' });
    const { chart_type, title, x_header, y_header, data, config } = kept;
    expect(shown).toEqual({ chart_type, title, x_header, y_header, data, config, version: 1 });
    expect(types.map(({ chart_type }) => chart_type)).toContain('heatmap');
    expect(types.find(({ chart_type }) => chart_type === 'bar')).toMatchObject({ is_possible: true, reason: null });
    expect(await app.json<ChartJson[]>(id, 'GET', 'charts?limit=1000')).toHaveLength(before.length + 1);
  });

  test('of what makes no sense says why, and what would', async () => {
    const answer = await preview({ x_col: 'city', y_col: 'revenue', chart_type: 'scatter' });
    expect(answer.preview).toBeNull();
    expect(answer.problem).toMatchObject({ message: expect.stringMatching(/\.$/), instead_title: expect.any(String) });
    expect(answer.types.find(({ chart_type }) => chart_type === 'scatter')).toMatchObject({ is_possible: false });
    const instead = await preview(answer.problem?.instead);
    expect(instead.preview?.title).toBe(answer.problem?.instead_title);
  });

  test('is for everybody who may read', async () => {
    expect((await preview({ x_col: 'city' }, viewer)).preview).not.toBeNull();
    const ask = (body: unknown, token?: string) => app.ask(id, 'POST', 'charts/preview', { body, token });
    expect((await ask({ x_col: 'city' }, stranger)).status).toBe(404);
    expect(await errorOf(await ask({ x_col: 'citi' }))).toMatchObject({
      status: 400,
      message: expect.stringMatching(/“city”/),
    });
    expect((await ask({ x_col: 'city', is_recommended: true })).status).toBe(400);
  });
});

describe('correlation', () => {
  const correlation = (query = '') => app.json<CorrelationJson>(id, 'GET', `correlation${query}`);

  test('of the numeric columns, none of them an identifier', async () => {
    const { columns, column_ids, matrix, n, p, ...rest } = await correlation();
    expect([columns, column_ids]).toEqual([
      ['revenue', 'price', 'constructor'],
      ['c2', 'c3', 'c5'],
    ]);
    expect(matrix[0]?.[2]).toBeCloseTo(-1, 12);
    expect(matrix[1]?.[0]).toBe(matrix[0]?.[1]);
    expect(n[0]).toEqual([36, 36, 36]);
    expect(p).toHaveLength(3);
    expect(rest).toMatchObject({ method: 'pearson', version: 1 });
  });

  test('by rank, and of some columns by name or id', async () => {
    const some = await correlation('?method=spearman&columns=constructor,c2');
    expect(some).toMatchObject({ method: 'spearman', columns: ['constructor', 'revenue'] });
    expect(some.matrix[0]?.[1]).toBeCloseTo(-1, 12);
    expect(await correlation(`?columns=${encodeURIComponent('["c2","city"]')}`)).toMatchObject({
      columns: ['revenue'],
      left_out: [{ column: 'city', reason: expect.any(String) }],
    });
  });

  test.each([
    ['?method=kendall', /pearson or spearman/],
    ['?columns=revenu', /“revenue”/],
    ['?columns=[1]', /columns/],
    ['?columns=[', /columns/],
  ])('refuses %s', async (query, message) => {
    expect(await errorOf(await app.ask(id, 'GET', `correlation${query}`))).toMatchObject({
      status: 400,
      message: expect.stringMatching(message),
    });
  });

  test('is for those who may read', async () => {
    expect((await app.ask(id, 'GET', 'correlation', { token: viewer })).status).toBe(200);
    expect((await app.ask(id, 'GET', 'correlation', { token: stranger })).status).toBe(404);
  });
});

test('nothing can be drawn of a dataset that is not ready', async () => {
  const [job] = await queryOnce<{ id: string }>(
    app.databaseUrl,
    `INSERT INTO upload_jobs (workspace_id, filename, file_size, file_type, storage_prefix)
      SELECT workspace_id, 'new.csv', 1, 'csv', 'jobs/new' FROM upload_jobs WHERE id = $1 RETURNING id`,
    [id],
  );
  const pending = job?.id ?? '';
  const body = { x_col: 'city' };
  for (const [method, resource] of [
    ['POST', 'charts'],
    ['POST', 'charts/preview'],
    ['GET', 'correlation'],
    ['GET', 'recommendations'],
  ] as const) {
    const request = method === 'POST' ? { body } : {};
    expect(await errorOf(await app.ask(pending, method, resource, request))).toMatchObject({
      status: 409,
      code: 'wrong_state',
    });
  }
  expect(await app.json(pending, 'GET', 'charts')).toEqual([]);
  const goal = { goal_text: 'Grow', goal_category: 'sales' };
  expect((await app.ask(pending, 'POST', 'goal', { body: goal })).status).toBe(200);
});

test('at most 1,000 points, with the true counts', async () => {
  const rows = Array.from({ length: 3000 }, (_, i) => `${i},${(i * 7919) % 3001},Town ${i % 80}`);
  const large = await app.cleaned('large.csv', `Weight,Height,Town\n${rows.join('\n')}\n`);
  const scatter = await app.json<ChartJson>(large, 'POST', 'charts', { body: { x_col: 'weight', y_col: 'height' } });
  expect(scatter.data.length).toBeLessThanOrEqual(1000);
  expect(scatter.config.counts).toMatchObject({ rows: 3000, used: 3000, points: 3000 });
  const towns = await app.json<ChartJson>(large, 'POST', 'charts', { body: { x_col: 'town', y_col: 'weight' } });
  expect(towns.config.counts.points).toBe(80);
  expect(towns.data.length).toBeLessThanOrEqual(51);
  expect(towns.config.counts.other_categories).toBeGreaterThanOrEqual(29);
});

test('names that are taken for something else are columns like any other', async () => {
  const names = ['__proto__', 'c0', 'x', 'a,b', ' ', 'x'];
  const header = names.map((name) => `"${name}"`).join(',');
  const rows = Array.from({ length: 12 }, (_, i) =>
    [`K${i % 3}`, 1.5 * i, 2.5 * i, 0.7 * ((i * 5) % 12), 3.5 * i, 12.5 - i].join(','),
  );
  const hostile = await app.cleaned('hostile.csv', `${header}\n${rows.join('\n')}\n`, { names: false });
  const chart = (body: unknown) => app.json<ChartJson>(hostile, 'POST', 'charts', { body });
  expect(await chart({ x_col: '__proto__', y_col: 'a,b', aggregate: 'sum' })).toMatchObject({
    request: { x_col: 'c0', y_col: 'c3' },
  });
  // An id goes before a name.
  expect((await chart({ x_col: 'c0', y_col: 'c2' })).config.x_col).toBe('__proto__');
  const several = await chart({ x_col: '__proto__', y_cols: ['c1', 'c2', 'c5'], aggregate: 'sum' });
  const keys = several.config.series.map(({ key }) => key);
  expect(new Set(keys).size).toBe(3);
  expect(several.data.map(({ x }) => x).sort()).toEqual(['K0', 'K1', 'K2']);
  expect(keys.every((key) => typeof several.data[0]?.[key] === 'number')).toBe(true);
  const columns = encodeURIComponent('["a,b","c5"]');
  expect((await app.json<CorrelationJson>(hostile, 'GET', `correlation?columns=${columns}`)).column_ids).toEqual([
    'c3',
    'c5',
  ]);
});
