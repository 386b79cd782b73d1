import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { ChartJson } from '@/lib/contract/charts';
import { evidenceSchema, explanationSchema, type InsightJson, insightSchema } from '@/lib/contract/insights';
import { findStandingOut } from '@/lib/pipeline';
import { startTestApp, type TestApp } from '@/scripts/lib/test-app';
import { call, errorOf, newToken } from '@/scripts/lib/test-client';
import { queryOnce } from '@/scripts/lib/test-pipeline';

/** Sales of three shops on 40 days: Porto sells most, all of them more from day to day; the last shop has a gap. */
const rows = Array.from({ length: 120 }, (_, i) => {
  const [day, shop] = [Math.floor(i / 3), i % 3];
  const noise = ((i * 7919) % 13) - 6;
  const date = new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10);
  return `${date},${['Porto', 'Braga', 'Faro'][shop]},${shop === 2 && day % 9 === 4 ? '' : 100 + 4 * day + 60 * (2 - shop) + noise}`;
});
const SOURCE = `Date,Shop,Sold\n${rows.join('\n')}\n`;

let app: TestApp;
let id: string;
let chart: ChartJson;
let viewer: Awaited<ReturnType<typeof newToken>>;
let stranger: Awaited<ReturnType<typeof newToken>>;

beforeAll(async () => {
  app = await startTestApp(inject('postgresUrl'));
  [viewer, stranger] = await Promise.all([newToken(), newToken()]);
  id = await app.cleaned('shops.csv', SOURCE, { preset: 'careful' });
  await queryOnce(
    app.databaseUrl,
    'INSERT INTO memberships (workspace_id, user_id, role) SELECT workspace_id, $2, $3 FROM upload_jobs WHERE id = $1',
    [id, viewer.userId, 'viewer'],
  );
  const body = { x_col: 'date', y_col: 'sold', aggregate: 'mean', bucket: 'day', chart_type: 'line' };
  chart = await app.json<ChartJson>(id, 'POST', 'charts', { body });
});
afterAll(() => app.close());

async function make(token = app.token, chartId = chart.chart_id): Promise<Response> {
  const { POST } = await import('./[id]/insights/route');
  return call(POST, '/', { method: 'POST', token, params: { id: chartId } });
}

const made = async () => insightSchema.parse(await (await make()).json());

async function list(token = app.token): Promise<Response> {
  const { GET } = await import('@/app/api/jobs/[id]/insights/route');
  return call(GET, '/', { token, params: { id } });
}

async function one(method: 'GET' | 'DELETE', insightId: string, token = app.token): Promise<Response> {
  const route = await import('@/app/api/insights/[id]/route');
  return call(route[method], '/', { method, token, params: { id: insightId } });
}

async function evidence(insightId: string, fact: string, token = app.token): Promise<Response> {
  const { GET } = await import('@/app/api/insights/[id]/evidence/route');
  return call(GET, `/?${new URLSearchParams({ fact, limit: '5' })}`, { token, params: { id: insightId } });
}

async function feedback(insightId: string, json: unknown, token = app.token): Promise<Response> {
  const { PUT } = await import('@/app/api/insights/[id]/feedback/route');
  return call(PUT, '/', { method: 'PUT', token, json, params: { id: insightId } });
}

async function regenerate(insightId: string, token = app.token): Promise<Response> {
  const { POST } = await import('@/app/api/insights/[id]/regenerate/route');
  return call(POST, '/', { method: 'POST', token, params: { id: insightId } });
}

test('a chart explains itself: sentences whose numbers are slots of facts', async () => {
  const response = await make();
  expect(response.status).toBe(201);
  const insight = insightSchema.parse(await response.json());
  expect(insight).toMatchObject({ chart_id: chart.chart_id, source: 'builtin', confidence: 'high', version: 1 });
  expect(insight.content).toMatch(/^The mean Sold rises from about 1\d\d(\.\d+)? on 1 Jan 2024 to about 3/);
  expect(insight.recommendations.length).toBeGreaterThan(0);
  expect(insight.evidence[0]).toMatchObject({
    kind: 'trend',
    values: { direction: 'up' },
    rows: { count: expect.any(Number) },
  });
  for (const { pieces } of insight.sentences) {
    for (const { text, fact_id } of pieces) if (fact_id === null) expect(text).not.toMatch(/\d/);
  }
  expect(await (await one('GET', insight.insight_id, viewer.token)).json()).toEqual(insight);
});

test('its evidence goes down to the rows, what cleaning did to them, and the source', async () => {
  const insight = await made();
  const fact = insight.evidence[0]?.fact_id ?? '';
  const found = evidenceSchema.parse(await (await evidence(insight.insight_id, fact)).json());
  expect(found.rows.total).toBe(found.fact.rows.count);
  expect(found.rows.rows).toHaveLength(5);
  expect(found.source).toMatchObject({ verdict: 'holds', says: expect.stringContaining('rises') });
  expect(await errorOf(await evidence(insight.insight_id, 'trend|c9'))).toMatchObject({ code: 'not_found' });
  expect((await evidence(insight.insight_id, fact, stranger.token)).status).toBe(404);
});

test('viewers read and have an opinion, strangers find nothing', async () => {
  const { insight_id } = await made();
  expect(await errorOf(await make(viewer.token))).toMatchObject({ code: 'forbidden' });
  expect(await errorOf(await make(stranger.token))).toMatchObject({ code: 'not_found' });
  expect((await list(stranger.token)).status).toBe(404);
  for (const answer of [
    one('GET', insight_id, stranger.token),
    one('DELETE', insight_id, stranger.token),
    feedback(insight_id, { is_helpful: true }, stranger.token),
    regenerate(insight_id, stranger.token),
  ]) {
    expect((await answer).status).toBe(404);
  }
  expect((await feedback(insight_id, { is_helpful: false, reason: ' Known. ' }, viewer.token)).status).toBe(200);
  const seen = (await (await one('GET', insight_id, viewer.token)).json()) as InsightJson;
  expect(seen).toMatchObject({ is_new: false, is_helpful: false, feedback_reason: 'Known.' });
  expect(await (await one('GET', insight_id)).json()).toMatchObject({ is_new: true, is_helpful: null });
  expect((await feedback(insight_id, { is_helpful: 'yes' })).status).toBe(400);
  expect(await errorOf(await regenerate(insight_id, viewer.token))).toMatchObject({ code: 'forbidden' });
  expect(await (await regenerate(insight_id)).json()).toMatchObject({ insight_id, is_new: true });
  expect(await errorOf(await one('DELETE', insight_id, viewer.token))).toMatchObject({ code: 'forbidden' });
  expect((await one('DELETE', insight_id)).status).toBe(200);
  expect((await one('GET', insight_id)).status).toBe(404);
});

test('what stands out is found once, drawn, and stays the same insight when it is found again', async () => {
  expect(await findStandingOut(id, 1)).toEqual({ insights: expect.any(Number) });
  const read = async () => ((await (await list()).json()) as InsightJson[]).filter(({ chart_id }) => chart_id === null);
  const first = await read();
  expect(first.length).toBeGreaterThan(0);
  expect(first.length).toBeLessThanOrEqual(7);
  for (const insight of first) {
    expect(insightSchema.parse(insight).chart.preview?.data.length).toBeGreaterThan(0);
    const body = insight.chart.request;
    expect(await app.json<ChartJson>(id, 'POST', 'charts', { body })).toMatchObject({ chart_type: body.chart_type });
  }
  await feedback(first[0]?.insight_id ?? '', { is_helpful: null });
  const [least] = first.slice(-1);
  const told = insightSchema.parse(await (await regenerate(least?.insight_id ?? '')).json());
  expect(told.evidence.map(({ fact_id }) => fact_id)).toEqual(least?.evidence.map(({ fact_id }) => fact_id));
  expect(told.content).toBe(least?.content);
  await findStandingOut(id, 1);
  const again = await read();
  expect(again.map(({ insight_id }) => insight_id)).toEqual(first.map(({ insight_id }) => insight_id));
  expect(again[0]).toMatchObject({ is_new: false, chart: { kept_id: expect.any(String) } });
  expect(await findStandingOut(id, 7)).toBeNull();
});

test('a place of a chart is told about by a click: its neighbours, what makes the difference, its rows', async () => {
  const ask = (json: unknown, token = viewer.token) => app.ask(id, 'POST', 'explain', { body: json, token });
  const line = { x_col: 'date', y_col: 'sold', aggregate: 'mean', bucket: 'day', chart_type: 'line' };
  const day = explanationSchema.parse(await (await ask({ chart: line, at: '2024-01-14' })).json());
  expect(day.title).toBe('14 Jan 2024');
  expect(day.evidence[0]).toMatchObject({
    kind: 'place',
    values: { at: '2024-01-14', others: 6, places: 40, isTime: true, direction: 'up' },
  });
  // Faro, which sells least, has no value on this day: that the mean is high is its doing.
  expect(day.evidence.map(({ kind }) => kind)).toContain('touched');
  expect(day.rows.total).toBe(2);
  expect(day.sentences[0]?.pieces.map(({ text }) => text).join('')).toMatch(
    /^On 14 Jan 2024 the mean Sold is .*, above the mean/,
  );
  for (const { pieces } of day.sentences)
    for (const { text, fact_id } of pieces) if (fact_id === null) expect(text).not.toMatch(/\d/);

  const bars = { x_col: 'shop', y_col: 'sold', aggregate: 'mean', chart_type: 'bar' };
  const shop = explanationSchema.parse(await (await ask({ chart: bars, at: 'Porto' })).json());
  expect(shop.evidence[0]).toMatchObject({ kind: 'place', values: { rank: 1, places: 3, direction: 'up' } });
  const column = explanationSchema.parse(await (await ask({ column: 'sold' })).json());
  expect(column.title).toBe('Sold');
  expect(column.sentences.length).toBeGreaterThan(1);
  expect((await ask({ chart: bars, at: 'Evora' })).status).toBe(409);
  expect((await ask({ column: 'colour' })).status).toBe(400);
  expect((await ask({ column: 'sold' }, stranger.token)).status).toBe(404);
});
