import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Step } from '@/lib/cleaning/recipe';
import type { AnnotationJson } from '@/lib/contract/annotations';
import type { ChartJson } from '@/lib/contract/charts';
import type { FollowedJobJson } from '@/lib/contract/jobs';
import type { RecipeJson } from '@/lib/contract/recipe';
import { startTestApp, type TestApp } from '@/scripts/lib/test-app';
import { call, errorOf, newToken } from '@/scripts/lib/test-client';
import { queryOnce } from '@/scripts/lib/test-pipeline';

const SOURCE = 'City,Sold\nPorto,30\nBraga,20\nFaro,10\nPorto,1\nBraga,2\nFaro,3\n';

type Person = Awaited<ReturnType<typeof newToken>>;

let app: TestApp;
let id: string;
let chart: ChartJson;
let colleague: Person;
let viewer: Person;
let stranger: Person;

beforeAll(async () => {
  app = await startTestApp(inject('postgresUrl'));
  [colleague, viewer, stranger] = await Promise.all([newToken(), newToken(), newToken()]);
  id = await app.cleaned('cities.csv', SOURCE);
  for (const [person, role] of [
    [colleague, 'analyst'],
    [viewer, 'viewer'],
  ] as const) {
    await queryOnce(
      app.databaseUrl,
      'INSERT INTO memberships (workspace_id, user_id, role) SELECT workspace_id, $2, $3 FROM upload_jobs WHERE id = $1',
      [id, person.userId, role],
    );
  }
  const body = { x_col: 'city', y_col: 'sold', aggregate: 'sum', chart_type: 'bar', sort: 'value' };
  chart = await app.json<ChartJson>(id, 'POST', 'charts', { body });
});
afterAll(() => app.close());

const routes = () => import('./[id]/annotations/route');

async function annotate(json: unknown, token = app.token, chartId = chart.chart_id): Promise<Response> {
  return call((await routes()).POST, '/', { token, json, params: { id: chartId } });
}

async function list(token = app.token, chartId = chart.chart_id): Promise<Response> {
  return call((await routes()).GET, '/', { token, params: { id: chartId } });
}

const annotations = async (token?: string) => (await (await list(token)).json()) as AnnotationJson[];

async function remove(annotationId: string, token = app.token): Promise<Response> {
  const { DELETE } = await import('@/app/api/annotations/[id]/route');
  return call(DELETE, '/', { method: 'DELETE', token, params: { id: annotationId } });
}

const written = async (json: unknown, token?: string) => (await (await annotate(json, token)).json()) as AnnotationJson;

test('is answered with 201, its author and the name of its point, and read by everybody who may', async () => {
  const response = await annotate({ data_point_index: 1, text: ' A strike in May. ' }, colleague.token);
  expect(response.status).toBe(201);
  const first = (await response.json()) as AnnotationJson;
  expect(first).toEqual({
    annotation_id: expect.any(String),
    job_id: id,
    chart_id: chart.chart_id,
    parent_id: null,
    data_point_index: 1,
    point_label: 'Braga',
    place_label: 'Braga',
    on: 'point',
    at: { on: 'point', index: 1, series: null },
    state: 'exact',
    state_notes: [],
    changes: [],
    suggestion: null,
    text: 'A strike in May.',
    mentions: [],
    author: { id: colleague.userId, name: 'Ada' },
    is_own: true,
    created_at: expect.stringMatching(/Z$/),
    edited_at: null,
    resolved_at: null,
    resolved_by: null,
    is_deleted: false,
  });
  const second = await written({ data_point_index: 0, text: 'Fair' });
  expect(await annotations(viewer.token)).toEqual([
    { ...second, is_own: false },
    { ...first, is_own: false },
  ]);
  expect(await app.json<ChartJson[]>(id, 'GET', 'charts')).toMatchObject([{ annotation_count: 2 }]);
  expect((await list(stranger.token)).status).toBe(404);
  expect((await list('none')).status).toBe(401);
});

test.each([
  ['a place after the last', { data_point_index: 3, text: 'Where?' }, 'data_point_index'],
  ['a place before the first', { data_point_index: -1, text: 'Where?' }, 'data_point_index'],
  ['half a place', { data_point_index: 0.5, text: 'Where?' }, 'data_point_index'],
  ['no text', { data_point_index: 0, text: ' ' }, 'text'],
  ['a novel', { data_point_index: 0, text: 'x'.repeat(2001) }, 'text'],
])('%s is refused', async (_what, body, field) => {
  const response = await annotate(body);
  expect([response.status, await response.json()]).toMatchObject([
    400,
    { error: { code: 'invalid_input', fields: { [field]: expect.any(String) } } },
  ]);
});

test('is for every member to write, and for no stranger', async () => {
  const body = { data_point_index: 0, text: 'Me too' };
  expect(await written(body, viewer.token)).toMatchObject({ author: { id: viewer.userId }, is_own: true });
  expect((await annotate(body, stranger.token)).status).toBe(404);
  expect((await annotate(body, app.token, '00000000-0000-4000-8000-000000000000')).status).toBe(404);
  expect((await annotate(body, app.token, 'x')).status).toBe(404);
});

test('is deleted by its author alone', async () => {
  const { annotation_id } = await written({ data_point_index: 2, text: 'x'.repeat(2000) }, colleague.token);
  expect(await errorOf(await remove(annotation_id))).toMatchObject({ status: 403, code: 'forbidden' });
  expect((await remove(annotation_id, viewer.token)).status).toBe(403);
  expect((await remove(annotation_id, stranger.token)).status).toBe(404);
  const deleted = await remove(annotation_id, colleague.token);
  expect([deleted.status, await deleted.json()]).toEqual([200, { success: true }]);
  expect((await remove(annotation_id, colleague.token)).status).toBe(404);
  expect((await annotations()).map((each) => each.annotation_id)).not.toContain(annotation_id);
});

test('is heard of by those who follow the dataset', async () => {
  const { GET: events } = await import('@/app/api/upload/jobs/[id]/events/route');
  const response = await call(events, `/api/upload/jobs/${id}/events?follow=1`, {
    token: viewer.token,
    params: { id },
  });
  const seen: FollowedJobJson[] = [];
  const changes = [
    () => written({ data_point_index: 0, text: 'Look here' }, colleague.token),
    () => app.json(id, 'POST', 'goal', { body: { goal_text: 'Sell', goal_category: 'sales' } }),
    () => app.json(id, 'POST', 'charts', { body: { x_col: 'city' } }),
  ];
  for await (const chunk of response.body ?? []) {
    const data = /^data: (.*)$/m.exec(Buffer.from(chunk).toString())?.[1];
    if (data === undefined) continue;
    seen.push(JSON.parse(data));
    const change = changes[seen.length - 1];
    if (!change) break;
    await change();
  }
  expect(seen.map(({ version, status }) => [version, status])).toEqual(Array(4).fill([1, 'completed']));
  expect(new Set(seen.map(({ charts_revision }) => charts_revision)).size).toBe(4);
});

test('stays with its point when the data changes, and is kept when the point is gone', async () => {
  const onPorto = await written({ data_point_index: 0, text: 'The largest' });
  const onFaro = await written({ data_point_index: 2, text: 'The smallest' });
  expect([onPorto.point_label, onFaro.point_label]).toEqual(['Porto', 'Faro']);
  const places = async () => {
    const all = await annotations();
    return [onPorto, onFaro].map(
      ({ annotation_id }) => all.find((each) => each.annotation_id === annotation_id)?.data_point_index,
    );
  };
  const add = async (step: Omit<Step, 'enabled'>) => {
    const { steps } = await app.json<RecipeJson>(id, 'GET', 'recipe');
    await app.json(id, 'PUT', 'recipe', { body: [...steps, { ...step, enabled: true }] });
    await app.settled(id);
  };
  await add({ operation: 'edit_cell', params: { column: 'c1', row: 2, value: 900 } });
  expect(await places()).toEqual([1, 0]);
  await add({ operation: 'remove_rows', params: { rows: [2, 5] } });
  expect(await places()).toEqual([0, null]);
  const all = await annotations();
  const stands = (wanted: AnnotationJson) => all.find(({ annotation_id }) => annotation_id === wanted.annotation_id);
  expect(stands(onFaro)).toMatchObject({
    text: 'The smallest',
    data_point_index: null,
    at: null,
    state: 'detached',
    state_notes: ['The rows of “Faro” were removed.'],
    suggestion: { label: 'Porto', at: { on: 'point', index: 0 } },
  });
  expect(stands(onPorto)).toMatchObject({ state: 'exact' });
  await app.json(id, 'POST', 'undo');
  expect(await places()).toEqual([1, 0]);
});
