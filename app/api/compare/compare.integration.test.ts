import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type {
  ComparedRowsJson,
  ComparisonInsightJson,
  ComparisonJson,
  ComparisonListJson,
  ComparisonOverviewJson,
  DeltaJson,
  SignificantChangeJson,
} from '@/lib/contract/comparison';
import { startTestApp, type TestApp } from '@/scripts/lib/test-app';
import { call, errorOf, newToken } from '@/scripts/lib/test-client';
import { queryOnce } from '@/scripts/lib/test-pipeline';

const file = (name: string) => readFile(path.join(process.cwd(), 'public/samples', name));

let app: TestApp;
let month1: string;
let month2: string;
let stranger: string;
let viewer: string;
let foreign: string;

beforeAll(async () => {
  app = await startTestApp(inject('postgresUrl'));
  month1 = await app.cleaned('month1.csv', await file('month1.csv'));
  month2 = await app.cleaned('month2.csv', await file('month2.csv'));
  stranger = (await newToken()).token;
  const guest = await newToken();
  viewer = guest.token;
  const { insertJob } = await import('@/lib/data/jobs');
  foreign = (
    await insertJob(
      { userId: guest.userId },
      { filename: 'theirs.csv', sizeBytes: 1, fileType: 'csv', storagePrefix: 'jobs/theirs', options: {} },
    )
  ).id;
  await queryOnce(
    app.databaseUrl,
    `INSERT INTO memberships (workspace_id, user_id, role) SELECT workspace_id, $2, 'viewer' FROM upload_jobs WHERE id = $1`,
    [month1, guest.userId],
  );
});
afterAll(() => app.close());

async function compare(body: unknown, token = app.token): Promise<Response> {
  const { POST } = await import('./route');
  return call(POST, '/api/compare', { token, json: body });
}

const opened = async (): Promise<ComparisonJson> =>
  (await compare({ job_id_1: month1, job_id_2: month2 })).json() as Promise<ComparisonJson>;

type Resource = 'deltas' | 'significant-changes' | 'rows' | 'overview';

const HANDLERS = {
  deltas: () => import('./[id]/deltas/route'),
  'significant-changes': () => import('./[id]/significant-changes/route'),
  rows: () => import('./[id]/rows/route'),
  overview: () => import('./[id]/overview/route'),
};

async function ask(id: string, resource: Resource, query = '', token = app.token): Promise<Response> {
  const { GET } = await HANDLERS[resource]();
  return call(GET, `/api/compare/${id}/${resource}${query}`, { token, params: { id } });
}

async function confirm(id: string, json: unknown, token = app.token): Promise<Response> {
  const { POST } = await import('./[id]/confirm-mapping/route');
  return call(POST, `/api/compare/${id}/confirm-mapping`, { token, params: { id }, json });
}

async function one(id: string, method: 'GET' | 'DELETE' = 'GET', token = app.token): Promise<Response> {
  const handlers = await import('./[id]/route');
  return call(handlers[method], `/api/compare/${id}`, { method, token, params: { id } });
}

describe('two months whose headers do not quite match', () => {
  test('the columns that belong together are proposed, each with how sure that is', async () => {
    const response = await compare({ job_id_1: month1, job_id_2: month2 });
    expect(response.status).toBe(201);
    const comparison = (await response.json()) as ComparisonJson;
    expect(
      Object.fromEntries(Object.entries(comparison.header_mapping).map(([name, { column }]) => [name, column])),
    ).toEqual({
      region: 'region',
      store: 'store',
      sales_amount: 'sale_total',
      customer_count: 'of_customers',
      unit_price: 'price_per_unit',
    });
    expect(comparison).toMatchObject({ status: 'proposed', unmatched_1: [], unmatched_2: [], todos: [] });
    for (const { similarity, reasons } of Object.values(comparison.header_mapping)) {
      expect(similarity).toBeGreaterThanOrEqual(50);
      expect(reasons.length).toBeGreaterThan(0);
    }
  });

  test('the fall in sales is told, and the region it comes from is named', async () => {
    const { comparison_id: id } = await opened();
    const deltas = (await (await ask(id, 'deltas')).json()) as DeltaJson[];
    const sales = deltas.find(({ column }) => column === 'sales_amount');
    expect(sales).toMatchObject({ column_2: 'sale_total', aggregate: 'sum', gap: null });
    const rows = (await file('month1.csv')).toString().trim().split('\n').slice(1);
    expect(sales?.period1_value).toBe(rows.reduce((sum, row) => sum + Number(row.split(',')[2]), 0));
    const changes = (await (await ask(id, 'significant-changes', '?threshold=10')).json()) as SignificantChangeJson[];
    const fall = changes.find(({ column }) => column === 'sales_amount');
    expect(fall?.likely_cause).toContain('North');
    expect(fall?.change_pct).toBeLessThan(0);
    const usual = (await (await ask(id, 'significant-changes')).json()) as SignificantChangeJson[];
    expect(usual.find(({ column }) => column === 'sales_amount')).toMatchObject({
      basis: 'part',
      likely_cause: expect.stringContaining('North'),
    });
    const { slices = [], residual = 0, change = 0 } = fall?.cause ?? {};
    expect(slices.reduce((sum, { contribution }) => sum + contribution, residual)).toBeCloseTo(change, 6);
  });

  test('by region, the parts add up to the whole', async () => {
    const { comparison_id: id } = await opened();
    const [whole, parts] = (await Promise.all(
      ['', '?group_by=region'].map(async (query) => (await ask(id, 'deltas', query)).json()),
    )) as [DeltaJson[], DeltaJson[]];
    const sales = (deltas: DeltaJson[]) => deltas.filter(({ column }) => column === 'sales_amount');
    expect(sales(parts).map(({ group }) => group?.join())).toEqual(expect.arrayContaining(['North', 'South']));
    expect(sales(parts).reduce((sum, { period2_value }) => sum + (period2_value ?? 0), 0)).toBe(
      sales(whole)[0]?.period2_value,
    );
  });

  test('rows are found again by a key of two columns, with the cells that differ', async () => {
    const { comparison_id: id } = await opened();
    const rows = (await (await ask(id, 'rows', '?key=region,store&state=changed&limit=2')).json()) as ComparedRowsJson;
    expect(rows.key).toEqual(['region', 'store']);
    expect(rows.counts).toMatchObject({ added: 0, removed: 0, duplicate: 0 });
    expect(rows.rows).toHaveLength(2);
    for (const { values_1, values_2, changed } of rows.rows) {
      expect(changed.length).toBeGreaterThan(0);
      for (const place of changed) expect(values_1?.[place]).not.toEqual(values_2?.[place]);
      expect(values_1?.slice(0, 2)).toEqual(values_2?.slice(0, 2));
    }
  });

  test('rows of a group are those that meet every condition', async () => {
    const { comparison_id: id } = await opened();
    const ofRows = async (query: string) => ask(id, 'rows', `?key=region,store&${query}`);
    const where = (conditions: unknown) => `where=${encodeURIComponent(JSON.stringify(conditions))}`;
    const north = (await (await ofRows(where({ region: 'North' }))).json()) as ComparedRowsJson;
    expect(north.total).toBe(6);
    const store = String(north.rows[0]?.values_1?.[1]);
    expect(await (await ofRows(where({ region: 'North', store }))).json()).toMatchObject({ total: 1 });
    expect(await (await ofRows('column=region&value=North&limit=2&offset=4')).json()).toMatchObject({ total: 6 });
    expect(await (await ofRows(where({ region: null }))).json()).toMatchObject({ total: 0, rows: [] });
    for (const wrong of ['where=North', where({ region: 1 }), where({ planet: 'Mars' })])
      expect((await ofRows(wrong)).status).toBe(400);
  });

  test('what changed about the columns is told', async () => {
    const { comparison_id: id } = await opened();
    const overview = (await (await ask(id, 'overview')).json()) as ComparisonOverviewJson;
    expect(overview.row_count).toEqual([24, 24]);
    expect(overview.drift.map(({ sentence }) => sentence)).toContain('“Sales Amount” is called “Sale Total” now');
    expect(overview.shifts.map(({ column }) => column)).toEqual(expect.arrayContaining(['region', 'sales_amount']));
  });
});

test('keys that are spelt otherwise are pointed at, and taken for one when that is asked for', async () => {
  const upload = (name: string, ...rows: string[]) =>
    app.cleaned(name, Buffer.from(['Customer,Country,Sales', ...rows].join('\n')));
  const body = {
    job_id_1: await upload('may.csv', 'Anna Schmidt,DE,10', 'Katherine Johnson,US,30', 'Maria Oliveira,PT,40'),
    job_id_2: await upload('june.csv', 'Katherine Jonson,US,33', 'Maria Oliveira,PT,40', 'Peter Novak,CZ,50'),
  };
  const { comparison_id: id } = (await (await compare(body)).json()) as ComparisonJson;
  const rows = async (query = '') =>
    (await (await ask(id, 'rows', `?key=customer${query}`)).json()) as ComparedRowsJson;
  const plain = await rows();
  expect(plain.keys.find(({ columns }) => columns.join() === 'customer')).toMatchObject({ spellings: 1 });
  expect(plain).toMatchObject({ counts: { added: 2, removed: 2, changed: 0 }, spellings: [] });
  expect(await rows('&spellings=1')).toMatchObject({
    counts: { added: 1, removed: 1, changed: 1, unchanged: 1 },
    spellings: [{ key_1: 'Katherine Johnson', key_2: 'Katherine Jonson' }],
    spelling_count: 1,
  });
});

test('what only cleaning made different is told apart from what changed in the files', async () => {
  const header = 'Id,Day,Amount';
  const may = ['A-1,2024-05-03,10', 'A-2,2024-05-04,20', 'A-3,2024-05-05,', 'A-4,2024-05-06,40'];
  const june = [...may.slice(0, 3), 'A-4,2024-05-06,45'];
  const upload = (name: string, rows: string[], options?: Record<string, unknown>) =>
    app.cleaned(name, Buffer.from([header, ...rows].join('\n')), options);
  const body = {
    job_id_1: await upload('filled.csv', may, { fill: 'mean' }),
    job_id_2: await upload('left.csv', june, { fill: 'leave' }),
  };
  const { comparison_id: id } = (await (await compare(body)).json()) as ComparisonJson;
  const rows = (await (await ask(id, 'rows', '?key=id')).json()) as ComparedRowsJson;
  expect(rows.counts).toMatchObject({ added: 0, removed: 0, changed: 1, cleaning: 1, unchanged: 2 });
  const [changed, cleaning] = rows.rows;
  expect(changed).toMatchObject({ state: 'changed', changed: [2], by_cleaning: [] });
  expect(cleaning).toMatchObject({ state: 'cleaning', changed: [2], by_cleaning: [2] });
});

describe('the insight', () => {
  const insights = async (id: string, method: 'GET' | 'POST', token = app.token, json?: unknown): Promise<Response> => {
    const handlers = await import('./[id]/insights/route');
    return call(handlers[method], `/api/compare/${id}/insights`, { method, token, params: { id }, json });
  };

  test('tells the fall and the region it comes from, each number with what it rests on', async () => {
    const { comparison_id: id } = await opened();
    expect(await (await insights(id, 'GET')).json()).toEqual([]);
    const response = await insights(id, 'POST');
    expect(response.status).toBe(201);
    const insight = (await response.json()) as ComparisonInsightJson;
    expect(insight).toMatchObject({ comparison_id: id, source: 'builtin', fallback_reason: null, is_outdated: false });
    expect(insight.content).toMatch(/North .*Sales Amount fell from /);
    expect(insight.confidence_score).toBeGreaterThan(0.4);
    const known = new Set(insight.evidence.map(({ fact_id }) => fact_id));
    for (const { pieces } of insight.sentences)
      for (const { text, fact_id } of pieces) {
        expect(fact_id === null || known.has(fact_id)).toBe(true);
        if (/\d/.test(text)) expect(fact_id).not.toBeNull();
      }
    expect(insight.evidence.flatMap(({ rows }) => rows.filters)).toContainEqual(
      expect.objectContaining({ op: 'equals', value: 'North' }),
    );
    expect(insight.recommendations.length).toBeGreaterThan(0);
    expect(await (await insights(id, 'GET', viewer)).json()).toEqual([insight]);
    const { GET } = await import('@/app/api/insights/[id]/route');
    const byId = (token: string) =>
      call(GET, `/api/insights/${insight.insight_id}`, { token, params: { id: insight.insight_id } });
    expect(await (await byId(app.token)).json()).toEqual(insight);
    expect((await byId(stranger)).status).toBe(404);
  });

  test('is of an earlier state once columns are joined otherwise, and is made anew in its place', async () => {
    const { comparison_id: id } = await opened();
    const before = (await (await insights(id, 'POST')).json()) as ComparisonInsightJson;
    await confirm(id, { mapping: { region: 'region', store: 'store', sales_amount: 'sale_total' } });
    expect(await (await insights(id, 'GET')).json()).toEqual([{ ...before, is_outdated: true }]);
    const after = (await (await insights(id, 'POST', app.token, { threshold: 10 })).json()) as ComparisonInsightJson;
    expect(after).toMatchObject({ is_outdated: false });
    expect(await (await insights(id, 'GET')).json()).toEqual([after]);
  });

  test('is asked for by who may change the first', async () => {
    const { comparison_id: id } = await opened();
    expect((await insights(id, 'POST', viewer)).status).toBe(403);
    expect((await insights(id, 'POST', stranger)).status).toBe(404);
    expect((await insights(id, 'GET', stranger)).status).toBe(404);
    expect((await insights(id, 'POST', app.token, { threshold: -1 })).status).toBe(400);
  });
});

test('a report tells it all to somebody who was not there', async () => {
  const { comparison_id: id } = await opened();
  const { GET } = await import('./[id]/report/route');
  const report = (query = '', token = app.token) =>
    call(GET, `/api/compare/${id}/report${query}`, { token, params: { id } });
  const response = await report();
  expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
  const page = await response.text();
  for (const told of ['month1.csv', 'month2.csv', 'Sales Amount', 'sale_total', 'North', 'Everything else'])
    expect(page).toContain(told);
  expect(page).not.toMatch(/<script|https?:/);
  expect((await report('?download=1')).headers.get('content-disposition')).toContain('month2-comparison-report.html');
  expect((await report('', stranger)).status).toBe(404);
});

test('what was settled stays when the columns are confirmed again', async () => {
  const { comparison_id: id } = await opened();
  const mapping = { region: 'region', sales_amount: 'sale_total' };
  await confirm(id, { mapping, aggregates: { sales_amount: 'median' } });
  await confirm(id, { mapping });
  const aggregates = ((await (await ask(id, 'deltas')).json()) as DeltaJson[]).map(({ aggregate }) => aggregate);
  expect(aggregates).toEqual(['count', 'median']);
});

test('changes and rows leave as files', async () => {
  const { comparison_id: id } = await opened();
  const { GET } = await import('./[id]/export/route');
  const file = async (query: string) =>
    (await call(GET, `/api/compare/${id}/export?${query}`, { token: app.token, params: { id } })).text();
  const deltas = await file('part=deltas&group_by=region');
  expect(deltas.split(/\r?\n/)[0]).toBe(
    'measure,measure in period 2,group,aggregate,period 1,period 2,change,change %',
  );
  expect(deltas).toMatch(/^sales_amount,sale_total,North,sum,/m);
  const rows = await file('part=rows&key=region,store');
  expect(rows.split(/\r?\n/)[0]).toContain('state,region (1),region (2),store (1),store (2)');
  expect(rows.trim().split(/\r?\n/)).toHaveLength(25);
});

test('a link to a comparison opens no chart of its datasets', async () => {
  const { comparison_id: id } = await opened();
  const chart = await app.json<{ chart_id: string }>(month1, 'POST', 'charts', {
    body: { x_col: 'region', y_col: 'sales_amount' },
  });
  const share = await import('./[id]/share/route');
  const made = await call(share.POST, `/api/compare/${id}/share`, { method: 'POST', token: app.token, params: { id } });
  const { token } = (await made.json()) as { token: string };
  const { GET } = await import('@/app/share/[token]/export/route');
  for (const query of [`?chart=${chart.chart_id}&format=csv`, '?format=csv']) {
    const response = await call(GET, `/share/${token}/export${query}`, { params: { token } });
    expect(response.status).toBe(404);
  }
});

describe('the mapping', () => {
  test('of a person replaces the proposed one, and is proposed first the next time', async () => {
    const { comparison_id: id } = await opened();
    const mapping = { region: 'region', store: 'store', sales_amount: 'price_per_unit' };
    const response = await confirm(id, { mapping });
    expect(await response.json()).toEqual({ success: true, status: 'confirmed' });
    const comparison = (await (await one(id)).json()) as ComparisonJson;
    expect(comparison.header_mapping.sales_amount).toMatchObject({ column: 'price_per_unit', certainty: 'chosen' });
    expect(comparison.unmatched_2).toEqual(['sale_total', 'of_customers']);
    expect((await opened()).header_mapping.sales_amount).toMatchObject({
      column: 'price_per_unit',
      reasons: expect.arrayContaining(['confirmed before in this workspace']),
    });
    await confirm(id, { mapping: { ...mapping, sales_amount: 'sale_total' } });
    expect((await opened()).header_mapping.sales_amount).toMatchObject({ column: 'sale_total' });
  });

  test.each([
    ['an unknown column', { region: 'regio' }],
    ['an unknown column of the first', { regio: 'region' }],
    ['a column used twice', { region: 'store', store: 'store' }],
  ])('with %s is refused, and nothing is stored', async (_, mapping) => {
    const before = await opened();
    expect(await errorOf(await confirm(before.comparison_id, { mapping }))).toMatchObject({
      status: 400,
      code: 'invalid_input',
    });
    const after = (await (await one(before.comparison_id)).json()) as ComparisonJson;
    expect(after.header_mapping).toEqual(before.header_mapping);
    expect(after.status).toBe('proposed');
  });
});

describe('who may', () => {
  test('compare: who may change the first, and see the second', async () => {
    const both = { job_id_1: month1, job_id_2: month2 };
    expect((await compare(both, stranger)).status).toBe(404);
    expect((await compare(both, viewer)).status).toBe(403);
    expect((await compare({ job_id_1: month1, job_id_2: foreign })).status).toBe(404);
    expect((await compare({ job_id_1: month1, job_id_2: month1 })).status).toBe(400);
    expect((await compare({ job_id_1: month1 })).status).toBe(400);
    expect(await errorOf(await compare({ job_id_1: foreign, job_id_2: month1 }, viewer))).toMatchObject({
      status: 400,
      message: 'These datasets belong to different workspaces, so they cannot be compared.',
    });
  });

  test('see one: members; strangers get 404 everywhere', async () => {
    const { comparison_id: id } = await opened();
    const resources: Resource[] = ['deltas', 'significant-changes', 'rows', 'overview'];
    for (const resource of resources) {
      expect((await ask(id, resource, '', stranger)).status).toBe(404);
      expect((await ask(id, resource, '', viewer)).status).toBe(200);
    }
    expect((await one(id, 'GET', stranger)).status).toBe(404);
    expect((await confirm(id, { mapping: {} }, stranger)).status).toBe(404);
    expect((await confirm(id, { mapping: {} }, viewer)).status).toBe(403);
    expect((await one(id, 'DELETE', stranger)).status).toBe(404);
    expect((await one(id, 'DELETE', viewer)).status).toBe(403);
  });

  test('a deleted one is gone from the list', async () => {
    const { GET } = await import('./route');
    const listed = async () =>
      (
        (await (await call(GET, `/api/compare?job_id=${month1}`, { token: app.token })).json()) as ComparisonListJson
      ).map(({ comparison_id }) => comparison_id);
    const { comparison_id: id } = await opened();
    expect(await listed()).toContain(id);
    expect((await one(id, 'DELETE')).status).toBe(200);
    expect(await listed()).not.toContain(id);
    expect((await one(id)).status).toBe(404);
  });
});
