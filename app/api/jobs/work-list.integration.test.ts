import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { QualityJson } from '@/lib/contract/quality';
import type { ChangeJson, RecipeJson } from '@/lib/contract/recipe';
import type { RowsJson } from '@/lib/contract/rows';
import type { FillCheckJson, WorkCellsJson, WorkListJson } from '@/lib/contract/work-list';
import { startTestApp, type TestApp } from '@/scripts/lib/test-app';
import { call, errorOf, newToken } from '@/scripts/lib/test-client';

const SOURCE = [
  'name,fee,paid',
  ...Array.from({ length: 30 }, (_, i) => {
    const fee = i === 4 ? 'see invoice' : i === 8 ? '900' : 10 + (i % 3);
    return `${i % 10 === 0 ? '' : `person ${i}`},${fee},0${1 + (i % 9)}/04/2024`;
  }),
].join('\n');

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp(inject('postgresUrl'));
});
afterAll(() => app.close());

const workList = (id: string) => app.json<WorkListJson>(id, 'GET', 'work-list');

/** Asks for the cells of one list: `missing?column=c0`. */
async function askCells(id: string, query: string, token = app.token): Promise<Response> {
  const { GET } = await import('./[id]/work-list/[kind]/route');
  const [kind = ''] = query.split('?');
  return call(GET, `/api/jobs/${id}/work-list/${query}`, { token, params: { id, kind } });
}

const cells = async (id: string, query: string) => (await askCells(id, query)).json() as Promise<WorkCellsJson>;

test('says what is left to decide, cell by cell, until it is decided', async () => {
  const id = await app.cleaned('fees.csv', SOURCE);
  const before = await workList(id);
  expect(before).toMatchObject({
    version: 1,
    missing: [{ column_id: 'c0', column: 'name', count: 3, percentage: 10, fill: 'text', is_left: false }],
    outliers: [{ column_id: 'c1', open: 1, kept: 0 }],
    unread: [{ column_id: 'c1', column: 'fee', count: 1, is_left: false }],
    ambiguous_dates: [{ column_id: 'c2', order: 'mdy', count: 30 }],
  });
  expect(await cells(id, 'missing?column=c0&limit=2&offset=1')).toMatchObject({
    total: 3,
    cells: [{ row_index: 10 }, { row_index: 20 }],
  });
  expect(await cells(id, 'unread?column=fee')).toMatchObject({
    cells: [{ row_index: 4, original_value: 'see invoice', reason: expect.stringContaining('Not a number') }],
  });
  expect((await cells(id, 'outliers?column=c1')).cells).toMatchObject([{ row_index: 8, value: '900' }]);

  const { steps } = await app.json<RecipeJson>(id, 'GET', 'recipe');
  await app.json<ChangeJson>(id, 'PUT', 'recipe', {
    body: [
      ...steps.map(({ operation, params, enabled }) => ({ operation, params, enabled })),
      { operation: 'keep_outlier', params: { column: 'c1' } },
      { operation: 'edit_cell', params: { column: 'c1', row: 4, value: 12 } },
      { operation: 'fill_cells', params: { column: 'c0', rows: [0, 10, 20], values: ['a', 'b', 'c'] } },
    ],
  });
  expect(await workList(id)).toMatchObject({
    version: 2,
    missing: [],
    outliers: [{ open: 0, kept: 1 }],
    unread: [],
  });
});

test('a gap is told from the other columns, by the way that comes closest on known cells', async () => {
  const flats = Array.from(
    { length: 120 },
    (_, i) => `flat ${i},${20 + ((i * 7) % 61)},${i % 6 === 0 ? '' : 150 + 3 * (20 + ((i * 7) % 61))}`,
  );
  const id = await app.cleaned('flats.csv', ['flat,size,rent', ...flats].join('\n'), {
    fill: 'leave',
    outliers: 'off',
  });
  const { POST } = await import('./[id]/fill-missing/check/route');
  const check = (column: string) =>
    call(POST, `/api/jobs/${id}/fill-missing/check`, { token: app.token, params: { id }, json: { column } });
  const answer = (await (await check('rent')).json()) as FillCheckJson;
  expect(answer).toMatchObject({ version: 1, column_id: 'c2', known: 100, missing: 20, proposed: 'regression' });
  expect(answer.methods[0]?.error).toBeLessThan(0.05);
  expect((await check('flat')).status).toBe(400);

  const { steps } = await app.json<RecipeJson>(id, 'GET', 'recipe');
  const bare = steps.map(({ operation, params, enabled }) => ({ operation, params, enabled }));
  const place = bare.findLastIndex(({ operation }) => operation === 'fill_missing') + 1;
  await app.json<ChangeJson>(id, 'PUT', 'recipe', {
    body: bare.toSpliced(place, 0, answer.step as (typeof bare)[number]),
  });
  await app.settled(id);
  expect((await workList(id)).missing).toEqual([]);
  const rows = await app.json<RowsJson>(id, 'GET', 'rows?limit=1');
  expect(Number(rows.rows[0]?.[2])).toBeCloseTo(210, -1);
});

test('each cost of the score names its column', async () => {
  const id = await app.cleaned('fees.csv', SOURCE);
  const { after } = await app.json<{ after: QualityJson }>(id, 'GET', 'quality');
  expect(after.costs[0]).toMatchObject({ part: 'completeness', column: 'name', column_id: 'c0' });
});

test('what is not asked for rightly, or is not yours, is not answered', async () => {
  const id = await app.cleaned('fees.csv', SOURCE);
  const { token } = await newToken();
  expect(await errorOf(await askCells(id, 'missing?column=nobody'))).toMatchObject({ status: 400 });
  expect(await errorOf(await askCells(id, 'missing'))).toMatchObject({ status: 400 });
  expect(await errorOf(await askCells(id, 'other?column=c0'))).toMatchObject({ status: 404 });
  expect(await errorOf(await askCells(id, 'missing?column=c0', token))).toMatchObject({ status: 404 });
  expect(await errorOf(await app.ask(id, 'GET', 'work-list', { token }))).toMatchObject({ status: 404 });
});
