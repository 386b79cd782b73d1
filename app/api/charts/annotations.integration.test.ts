import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { Step } from '@/lib/cleaning/recipe';
import type { AnnotationJson, EventSourceJson, PersonJson } from '@/lib/contract/annotations';
import type { ChartJson } from '@/lib/contract/charts';
import type { FollowedJobJson } from '@/lib/contract/jobs';
import type { NotificationJson } from '@/lib/contract/notifications';
import type { RecipeJson } from '@/lib/contract/recipe';
import type { Mail } from '@/lib/mail';
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

async function ask(file: string, method: string, token: string, json?: unknown, params: Record<string, string> = {}) {
  const handler = (await routeFiles[`/app/api/${file}/route.ts`]?.())?.[method];
  if (!handler) throw new Error(`There is no ${method} ${file}.`);
  return call(handler, '/', { method, token, params, ...(json === undefined ? {} : { json }) });
}

const routeFiles = import.meta.glob<Record<string, Parameters<typeof call>[0]>>('/app/api/**/route.ts');

async function answered<T>(...asked: Parameters<typeof ask>): Promise<T> {
  const response = await ask(...asked);
  if (!response.ok) throw new Error(`${asked[1]} ${asked[0]}: ${response.status} ${await response.text()}`);
  return response.json();
}

test('is answered and resolved, and those it concerns are told', async () => {
  const told = (person: Person) => answered<NotificationJson[]>('notifications', 'GET', person.token);
  const thread = await written({ data_point_index: 0, text: 'See @Ada', mentions: [viewer.userId] }, colleague.token);
  expect(thread.mentions).toEqual([{ id: viewer.userId, name: 'Ada' }]);
  const at = { id: thread.annotation_id };
  const reply = await answered<AnnotationJson>('annotations/[id]/replies', 'POST', viewer.token, { text: 'I do.' }, at);
  expect(reply).toMatchObject({ parent_id: at.id, at: null, author: { id: viewer.userId } });
  expect((await told(viewer))[0]).toMatchObject({
    kind: 'mention',
    thread_id: at.id,
    label: thread.point_label,
    seen_at: null,
  });
  expect((await told(colleague))[0]).toMatchObject({ kind: 'reply', text: 'I do.', chart_id: chart.chart_id });

  const change = (json: unknown, token: string) => ask('annotations/[id]', 'PATCH', token, json, at);
  expect((await change({ text: 'Mine now' }, viewer.token)).status).toBe(403);
  expect((await change({ is_resolved: true }, viewer.token)).status).toBe(403);
  expect((await change({ is_resolved: true }, stranger.token)).status).toBe(404);
  expect((await change({ mentions: [viewer.userId] }, colleague.token)).status).toBe(400);
  const edited = await change({ text: 'See there', is_resolved: true }, colleague.token);
  expect(await edited.json()).toMatchObject({
    text: 'See there',
    edited_at: expect.any(String),
    resolved_by: { id: colleague.userId },
  });
  expect((await told(viewer))[0]).toMatchObject({ kind: 'resolved' });
  await answered('notifications/seen', 'POST', viewer.token, {});
  expect((await told(viewer)).every(({ seen_at }) => seen_at !== null)).toBe(true);
});

test('a mention of who may not see the dataset is refused', async () => {
  const response = await annotate({ data_point_index: 0, text: 'See', mentions: [stranger.userId] });
  expect(await errorOf(response)).toMatchObject({ status: 400 });
  const people = await answered<PersonJson[]>('jobs/[id]/people', 'GET', viewer.token, undefined, { id });
  expect(people.map((person) => person.id)).not.toContain(stranger.userId);
});

test('is on bands, charts, dashboards, columns and cells, too', async () => {
  const band = await written({ place: { on: 'band', from: 15, to: 30 }, text: 'What we hoped for' });
  expect(band).toMatchObject({ on: 'band', at: { on: 'band', from: 15, to: 30 }, point_label: '15 to 30' });
  expect(await written({ place: { on: 'chart' }, text: 'As of May' })).toMatchObject({ on: 'chart', state: 'exact' });
  expect((await annotate({ place: { on: 'interval', from: 0, to: 1 }, text: 'When?' })).status).toBe(400);
  expect((await annotate({ place: { on: 'chart' }, data_point_index: 0, text: 'Where?' })).status).toBe(400);

  const onDataset = (place: unknown) =>
    ask('jobs/[id]/annotations', 'POST', viewer.token, { place, text: 'So' }, { id });
  const cell = (await (await onDataset({ on: 'cell', column: 'sold', row: 2 })).json()) as AnnotationJson;
  expect(cell).toMatchObject({ on: 'cell', at: { on: 'cell', column_id: 'c1', row: 2 }, point_label: 'sold, row 3' });
  expect((await onDataset({ on: 'dashboard' })).status).toBe(201);
  expect((await onDataset({ on: 'column', column: 'city' })).status).toBe(201);
  expect((await onDataset({ on: 'column', column: 'town' })).status).toBe(400);
  expect((await onDataset({ on: 'cell', column: 'city', row: 99 })).status).toBe(400);

  const { steps } = await app.json<RecipeJson>(id, 'GET', 'recipe');
  const edit = { operation: 'edit_cell', params: { column: 'c1', row: 2, value: 77 }, enabled: true };
  await app.json(id, 'PUT', 'recipe', { body: [...steps, edit] });
  await app.settled(id);
  const now = await answered<AnnotationJson[]>('jobs/[id]/annotations', 'GET', viewer.token, undefined, { id });
  expect(now.find(({ annotation_id }) => annotation_id === cell.annotation_id)).toMatchObject({
    state: 'changed',
    changes: [{ of: 'text', before: '900', after: '77' }],
  });
  const kept = await ask('annotations/[id]', 'PATCH', viewer.token, { place: 'current' }, { id: cell.annotation_id });
  expect(await kept.json()).toMatchObject({ state: 'exact', changes: [] });
  await app.json(id, 'POST', 'undo');
});

test('what others answered stays when an annotation is deleted', async () => {
  const { annotation_id } = await written({ data_point_index: 1, text: 'Wrong' }, colleague.token);
  await answered('annotations/[id]/replies', 'POST', viewer.token, { text: 'Right' }, { id: annotation_id });
  await remove(annotation_id, colleague.token);
  const all = await annotations();
  expect(all.find((each) => each.annotation_id === annotation_id)).toMatchObject({ text: '', is_deleted: true });
  expect(all.find((each) => each.parent_id === annotation_id)).toMatchObject({ text: 'Right' });
});

test('the rows of another dataset stand along the time of a chart, and both are drawn in files', async () => {
  const months = 'Day,Sold\n2024-01-05,3\n2024-02-05,4\n2024-03-05,9\n2024-04-05,5\n';
  const campaigns = 'Start,Campaign\n2024-02-15,Spring sale\n2024-03-20,Easter\n';
  const [sales, other] = [await app.cleaned('sales.csv', months), await app.cleaned('campaigns.csv', campaigns)];
  const body = { x_col: 'day', y_col: 'sold', aggregate: 'sum', chart_type: 'line', bucket: 'month' };
  const line = await app.json<ChartJson>(sales, 'POST', 'charts', { body });
  const at = { id: line.chart_id };
  const wanted = { job_id: other, time_col: 'start', label_col: 'campaign' };
  const source = await answered<EventSourceJson>('charts/[id]/event-sources', 'POST', app.token, wanted, at);
  expect(source).toMatchObject({ filename: 'campaigns.csv', total: 2, problem: null });
  expect(source.events.map(({ label }) => label)).toEqual(['Spring sale', 'Easter']);
  const refused = [
    await ask('charts/[id]/event-sources', 'POST', app.token, { ...wanted, time_col: 'campaign' }, at),
    await ask('charts/[id]/event-sources', 'POST', app.token, wanted, { id: chart.chart_id }),
  ];
  expect(refused.map(({ status }) => status)).toEqual([400, 400]);

  const span = { place: { on: 'interval', from: 1, to: 2 }, text: 'Two sales at once' };
  expect(await writtenOn(span, line.chart_id)).toMatchObject({ on: 'interval', point_label: 'Feb 2024 to Mar 2024' });
  const { GET: file } = await import('./[id]/export/route');
  const response = await call(file, '/?format=svg', { token: app.token, params: at });
  const svg = await response.text();
  for (const drawn of ['Spring sale', 'Easter', 'Two sales at once']) expect(svg).toContain(drawn);

  const { steps } = await app.json<RecipeJson>(other, 'GET', 'recipe');
  const drop = { operation: 'drop_column', params: { columns: ['c0'] }, enabled: true };
  await app.json(other, 'PUT', 'recipe', { body: [...steps, drop] });
  await app.settled(other);
  const list = () => answered<EventSourceJson[]>('charts/[id]/event-sources', 'GET', app.token, undefined, at);
  expect(await list()).toMatchObject([{ events: [], problem: expect.stringContaining('“start”') }]);
  const gone = { ...at, source_id: source.event_source_id };
  await answered('charts/[id]/event-sources/[source_id]', 'DELETE', app.token, undefined, gone);
  expect(await list()).toEqual([]);
});

const writtenOn = async (json: unknown, chartId: string) =>
  (await (await annotate(json, app.token, chartId)).json()) as AnnotationJson;

test('who was mentioned and has not looked gets one mail', async () => {
  const mentions = [viewer.userId];
  for (const text of ['First', 'Second']) await written({ data_point_index: 0, text, mentions }, colleague.token);
  const { sendDigests } = await import('@/lib/services/annotations/send-digests');
  const mails: Mail[] = [];
  const send = async (mail: Mail) => {
    mails.push(mail);
    return 'sent' as const;
  };
  const later = new Date(Date.now() + 3_600_000);
  const { queryOnce } = await import('@/scripts/lib/test-pipeline');
  const verify = (at: string) =>
    queryOnce(app.databaseUrl, `update users set email_verified_at = ${at} where id = $1`, [viewer.userId]);
  expect(await sendDigests(later, send)).toBe(0);
  const settings = { SMTP_URL: 'smtp://localhost', NEXTAUTH_URL: 'https://refinex.example' };
  // To an address that nobody confirmed nothing is written.
  await sendDigests(later, send, settings);
  expect(mails.filter(({ text }) => text.includes('Second'))).toEqual([]);
  await verify('now()');
  expect(await sendDigests(new Date(), send, settings)).toBe(0);
  await sendDigests(later, async () => 'failed', settings);
  await sendDigests(later, send, settings);
  const own = mails.filter(({ text }) => text.includes('Second'));
  expect(own).toHaveLength(1);
  expect(own[0]).toMatchObject({
    subject: expect.stringContaining('2 annotations'),
    text: expect.stringContaining('First'),
  });
  expect(await sendDigests(later, send, settings)).toBe(0);
});
