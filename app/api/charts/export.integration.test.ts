import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { ChartJson } from '@/lib/contract/charts';
import type { DashboardJson } from '@/lib/contract/dashboards';
import { startTestApp, type TestApp } from '@/scripts/lib/test-app';
import { call, errorOf, newToken } from '@/scripts/lib/test-client';

const SOURCE = [
  'City,Revenue,Price',
  ...Array.from({ length: 12 }, (_, i) => `${['Porto', 'Braga', 'Faro'][i % 3]},${100 + 10 * i},${5 + (i % 7)}`),
  '',
].join('\n');

let app: TestApp;
let id: string;
let first: ChartJson;
let second: ChartJson;
let stranger: string;

const keep = (body: unknown) => app.json<ChartJson>(id, 'POST', 'charts', { body });

beforeAll(async () => {
  app = await startTestApp(inject('postgresUrl'));
  id = await app.cleaned('sales.csv', SOURCE);
  first = await keep({ x_col: 'city', y_col: 'revenue', title: 'Revenue <by> city / "2024"' });
  second = await keep({ x_col: 'revenue', y_col: 'price' });
  stranger = (await newToken()).token;
});
afterAll(() => app.close());

async function download(query: string, { chartId = first.chart_id, token = app.token, headers = {} } = {}) {
  const { GET } = await import('./[id]/export/route');
  return call(GET, `/?${query}`, { token, headers, params: { id: chartId } });
}

describe('a chart as a file', () => {
  test('is a picture of the size that was asked for', async () => {
    const response = await download('format=png&width=400&height=300');
    expect(response.headers.get('content-type')).toBe('image/png');
    expect(response.headers.get('content-disposition')).toContain('.png"');
    const png = Buffer.from(await response.arrayBuffer());
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([800, 600]);
  });

  test('takes no more memory than 16 million pixels', async () => {
    const png = Buffer.from(await (await download('width=4000&height=4000')).arrayBuffer());
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([4000, 4000]);
  });

  test('can run and load nothing where it is opened', async () => {
    const { headers } = await download('format=svg');
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none';.* sandbox$/);
    expect(headers.get('content-disposition')).toMatch(/^attachment;/);
  });

  test('is drawn in either theme and told apart by its ETag', async () => {
    const [light, dark] = await Promise.all([download('format=svg'), download('format=svg&theme=dark')]);
    expect(light.headers.get('content-type')).toBe('image/svg+xml');
    const svg = await light.text();
    expect(svg).toContain('Revenue &lt;by&gt; city');
    expect(svg).toContain('Source: sales.csv, version 1, 12 rows');
    expect(await dark.text()).toContain('fill="#151719"');
    const etag = light.headers.get('etag') ?? '';
    expect(dark.headers.get('etag')).not.toBe(etag);
    const again = await download('format=svg', { headers: { 'If-None-Match': etag } });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  test('is its points as CSV', async () => {
    const response = await download('format=csv');
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(await response.text()).toMatch(/^City,Total Revenue\r\n(Porto|Braga|Faro),\d+\r\n/);
  });

  test('is for those who may see the chart, in the formats there are', async () => {
    expect(await errorOf(await download('format=png', { token: stranger }))).toMatchObject({ status: 404 });
    expect(await errorOf(await download('format=gif'))).toMatchObject({ status: 400, code: 'invalid_input' });
    expect(await errorOf(await download('width=99999'))).toMatchObject({ status: 400 });
  });
});

const unknownId = '00000000-0000-4000-8000-000000000000';

async function dashboard(method: 'GET' | 'PUT' = 'GET', json?: unknown, { token = app.token, headers = {} } = {}) {
  const handlers = await import('@/app/api/jobs/[id]/dashboard/route');
  return call(handlers[method], '/', { method, token, json, headers, params: { id } });
}
const current = async () => (await (await dashboard()).json()) as DashboardJson;

describe('the dashboard', () => {
  test('has a place for every kept chart before anybody arranges it', async () => {
    expect(await current()).toEqual({
      title: 'sales',
      version: 0,
      items: [
        { chart_id: second.chart_id, x: 0, y: 0, w: 6, h: 5 },
        { chart_id: first.chart_id, x: 6, y: 0, w: 6, h: 5 },
      ],
    });
  });

  test('is saved for the version it was made from', async () => {
    const items = [{ chart_id: first.chart_id, x: 0, y: 0, w: 12, h: 4 }];
    const saved = await dashboard('PUT', { title: ' Sales 2024 ', items }, { headers: { 'If-Match': '0' } });
    expect(await saved.json()).toEqual({
      title: 'Sales 2024',
      version: 1,
      items: [...items, { chart_id: second.chart_id, x: 0, y: 4, w: 6, h: 5 }],
    });
    const stale = await errorOf(await dashboard('PUT', { title: 'Old', items }, { headers: { 'If-Match': '"0"' } }));
    expect(stale).toMatchObject({ status: 409, code: 'stale_version' });
    expect(await errorOf(await dashboard('PUT', { title: 'Old', items, version: 0 }))).toMatchObject({ status: 409 });
    expect((await current()).title).toBe('Sales 2024');
    expect((await dashboard('PUT', { title: 'Last', items })).status).toBe(200);
    expect(await current()).toMatchObject({ title: 'Last', version: 2 });
  });

  test.each([
    ['a chart of another dataset', { chart_id: unknownId }],
    ['no width', { w: 0 }],
    ['more than twelve columns', { w: 13 }],
    ['a place beyond the last column', { x: 8, w: 6 }],
    ['a negative place', { y: -1 }],
    ['half a row', { h: 1.5 }],
  ])('takes no %s', async (_, wrong) => {
    const before = await current();
    const items = [{ chart_id: first.chart_id, x: 0, y: 0, w: 6, h: 4, ...wrong }];
    const answer = await errorOf(await dashboard('PUT', { title: 'Wrong', items }));
    expect(answer).toMatchObject({ status: 400, code: 'invalid_input' });
    expect(await current()).toEqual(before);
  });

  test('takes no chart twice and no empty title', async () => {
    const place = { chart_id: first.chart_id, x: 0, y: 0, w: 6, h: 4 };
    expect((await dashboard('PUT', { title: 'Twice', items: [place, place] })).status).toBe(400);
    expect((await dashboard('PUT', { title: '  ', items: [place] })).status).toBe(400);
  });

  test('does not exist for others', async () => {
    expect(await errorOf(await dashboard('GET', undefined, { token: stranger }))).toMatchObject({ status: 404 });
    const put = await dashboard('PUT', { title: 'Mine', items: [] }, { token: stranger });
    expect(await errorOf(put)).toMatchObject({ status: 404 });
  });

  test('drops a deleted chart and is a PDF', async () => {
    const gone = await keep({ x_col: 'city' });
    expect((await current()).items).toHaveLength(3);
    const { DELETE } = await import('@/app/api/jobs/[id]/charts/[chart_id]/route');
    await call(DELETE, '/', { method: 'DELETE', token: app.token, params: { id, chart_id: gone.chart_id } });
    expect((await current()).items.map(({ chart_id }) => chart_id)).not.toContain(gone.chart_id);

    const { GET } = await import('@/app/api/jobs/[id]/dashboard/export/route');
    const response = await call(GET, '/?format=pdf', { token: app.token, params: { id } });
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(response.headers.get('content-disposition')).toContain('Last.pdf');
    expect(
      Buffer.from(await response.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    const foreign = await call(GET, '/?format=pdf', { token: stranger, params: { id } });
    expect(await errorOf(foreign)).toMatchObject({ status: 404 });
  });
});
