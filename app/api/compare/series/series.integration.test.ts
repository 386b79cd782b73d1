import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { SeriesJson, SeriesLineJson, SeriesListJson } from '@/lib/contract/comparison-series';
import { startTestApp, type TestApp } from '@/scripts/lib/test-app';
import { call, errorOf } from '@/scripts/lib/test-client';

let app: TestApp;
let january: string;
let february: string;
let march: string;

const month = (name: string, ...lines: string[]) => app.cleaned(name, Buffer.from(lines.join('\n')));

beforeAll(async () => {
  app = await startTestApp(inject('postgresUrl'));
  march = await month('sales_2024-03.csv', 'region;store;Sale Total', 'North;A;80', 'South;B;240', 'East;C;10');
  january = await month('sales_2024-01.csv', 'Region,Store,Sales Amount', 'North,A,100', 'North,D,50', 'South,B,200');
  february = await month('sales_2024-02.csv', 'Store,Region', 'A,North', 'B,South');
});
afterAll(() => app.close());

async function create(json: unknown): Promise<Response> {
  const { POST } = await import('./route');
  return call(POST, '/api/compare/series', { token: app.token, json });
}

async function get(id: string, what: '' | '/lines' = '', query = ''): Promise<Response> {
  const { GET } = what === '' ? await import('./[id]/route') : await import('./[id]/lines/route');
  return call(GET, `/api/compare/series/${id}${what}${query}`, { token: app.token, params: { id } });
}

const made = async (): Promise<SeriesJson> =>
  (await create({ job_ids: [march, january, february], order: 'by_name' })).json() as Promise<SeriesJson>;

test('files of several months are put in the order of time, and each is matched with the first', async () => {
  const response = await create({ job_ids: [march, january, february], order: 'by_name' });
  expect(response.status).toBe(201);
  const series = (await response.json()) as SeriesJson;
  expect(series.periods.map(({ label, missing }) => [label, missing])).toEqual([
    ['2024-01', []],
    ['2024-02', ['sales_amount']],
    ['2024-03', []],
  ]);
  expect(series.periods[2]?.header_mapping).toEqual({ region: 'region', store: 'store', sales_amount: 'sale_total' });
  expect(await (await get(series.series_id)).json()).toEqual(series);
});

test('a measure runs through all periods, and in each group', async () => {
  const { series_id: id } = await made();
  const lines = (await (await get(id, '/lines')).json()) as SeriesLineJson[];
  expect(lines.find(({ column }) => column === null)?.values).toEqual([3, 2, 3]);
  expect(lines.find(({ column }) => column === 'sales_amount')).toMatchObject({
    aggregate: 'sum',
    group: null,
    values: [350, null, 330],
    n: [3, 0, 3],
  });
  const groups = (await (await get(id, '/lines', '?group_by=region')).json()) as SeriesLineJson[];
  const rows = groups.filter(({ column }) => column === null);
  expect(Object.fromEntries(rows.map(({ group, values }) => [group?.join(), values]))).toMatchObject({
    North: [2, 1, 1],
    South: [1, 1, 1],
    East: [null, null, 1],
  });
  for (const wrong of ['?group_by=sales_amount', '?group_by=planet'])
    expect((await get(id, '/lines', wrong)).status).toBe(400);
});

test('how a period is mapped is corrected, and remembered for the next series', async () => {
  const { series_id: id } = await made();
  const { POST } = await import('./[id]/confirm-mapping/route');
  const confirm = (json: unknown) =>
    call(POST, `/api/compare/series/${id}/confirm-mapping`, { token: app.token, params: { id }, json });
  expect((await confirm({ job_id: march, mapping: { region: 'planet' } })).status).toBe(400);
  expect((await confirm({ job_id: january, mapping: {} })).status).toBe(404);
  expect(await (await confirm({ job_id: march, mapping: { region: 'region', store: 'store' } })).json()).toEqual({
    success: true,
  });
  const series = (await (await get(id)).json()) as SeriesJson;
  expect(series.periods[2]?.missing).toEqual(['sales_amount']);
});

test('series are listed by dataset, refused for doubles, and deleted', async () => {
  const { series_id: id } = await made();
  const { GET } = await import('./route');
  const listed = async () =>
    (await (await call(GET, `/api/compare/series?job_id=${february}`, { token: app.token })).json()) as SeriesListJson;
  expect((await listed())[0]).toMatchObject({ series_id: id, filename: 'sales_2024-01.csv', period_count: 3 });
  expect(await errorOf(await create({ job_ids: [march, march] }))).toMatchObject({ status: 400 });
  expect(await errorOf(await create({ job_ids: [march] }))).toMatchObject({ status: 400 });
  const { DELETE } = await import('./[id]/route');
  const path = `/api/compare/series/${id}`;
  expect((await call(DELETE, path, { method: 'DELETE', token: app.token, params: { id } })).status).toBe(200);
  expect((await get(id)).status).toBe(404);
});
