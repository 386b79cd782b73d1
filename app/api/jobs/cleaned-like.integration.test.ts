import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { ReadingJson } from '@/lib/contract/reading';
import type { ChangeJson, RecipeJson } from '@/lib/contract/recipe';
import type { RowsJson } from '@/lib/contract/rows';
import { startTestApp, type TestApp } from '@/scripts/lib/test-app';
import { call, errorOf, fileForm, newToken } from '@/scripts/lib/test-client';

let app: TestApp;
let upload: Parameters<typeof call>[0];

beforeAll(async () => {
  app = await startTestApp(inject('postgresUrl'));
  ({ POST: upload } = await import('@/app/api/upload/route'));
});
afterAll(() => app.close());

interface Sale {
  region: string;
  count: number;
  price: number;
}

const sales = (first: number): Sale[] =>
  Array.from({ length: 24 }, (_, i) => ({
    region: i % 2 ? 'North' : 'South',
    count: 1 + ((i + first) % 7),
    price: 5 + ((i + first) % 11) * 1.5,
  }));
const fileOf = (headers: string, rows: readonly Sale[], line: (sale: Sale) => readonly (string | number)[]) =>
  [headers, ...rows.map((sale) => line(sale).join(';'))].join('\n');

test('the next file is cleaned by the recipe of a dataset, with its formulas, though its headers differ', async () => {
  const january = await app.cleaned(
    'january.csv',
    fileOf('Region;Quantity;Unit Price', sales(0), ({ region, count, price }) => [region, count, `$${price}`]),
    { reading: { delimiter: ';' } },
  );
  const { steps } = await app.json<RecipeJson>(january, 'GET', 'recipe');
  const added = [
    { operation: 'edit_cell', params: { column: 'c0', row: 1, value: 'West' }, enabled: true },
    { operation: 'add_column', params: { name: 'revenue', formula: 'quantity * unit_price' }, enabled: true },
    { operation: 'sort', params: { by: [{ column: 'f_revenue', descending: true }] }, enabled: true },
  ];
  const recipe = [...steps.map(({ operation, params, enabled }) => ({ operation, params, enabled })), ...added];
  await app.json<ChangeJson>(january, 'PUT', 'recipe', { body: recipe });
  await app.settled(january);

  const february = await app.cleaned(
    'february.csv',
    fileOf('Price per unit;Region;Qty', sales(3), ({ region, count, price }) => [`$${price}`, region, count]),
    { like: january },
  );
  const rows = await app.json<RowsJson>(february, 'GET', 'rows?limit=2');
  expect(rows.columns.map(({ name }) => name)).toEqual(['unit_price', 'region', 'quantity', 'revenue']);
  expect(rows.rows[0]?.[3]).toBe(Math.max(...sales(3).map(({ count, price }) => count * price)));

  const { like, options } = await app.json<ReadingJson>(february, 'GET', 'reading');
  expect(options).toEqual({ delimiter: ';' });
  expect(like).toEqual({
    job_id: january,
    filename: 'january.csv',
    version: 2,
    renamed: [
      { model: 'Quantity', column: 'Qty' },
      { model: 'Unit Price', column: 'Price per unit' },
    ],
    perhaps: [],
    missing: [],
    added: [],
    left: [{ operation: 'edit_cell', columns: null }],
  });
  expect((await app.json<ReadingJson>(january, 'GET', 'reading')).like).toBeNull();

  // What was asked for is undone and done again like everything else.
  await app.json<ChangeJson>(february, 'PUT', 'recipe', { body: [] });
  await app.settled(february);
  expect((await app.json<RowsJson>(february, 'GET', 'rows?limit=1')).columns).toHaveLength(3);
});

test('nothing else can be chosen about cleaning, and the dataset must be there', async () => {
  const id = await app.cleaned('x.csv', 'a,b\n1,2\n2,3\n');
  const send = (options: Record<string, unknown>) =>
    call(upload, '/api/upload', {
      token: app.token,
      body: fileForm('y.csv', 'a,b\n1,2\n', { options: JSON.stringify(options) }),
    });
  expect(await errorOf(await send({ like: id, fill: 'zero' }))).toMatchObject({ status: 400, code: 'invalid_input' });
  expect(await errorOf(await send({ like: randomUUID() }))).toMatchObject({ status: 404, code: 'not_found' });
  const { token: stranger } = await newToken();
  const theirs = await call(upload, '/api/upload', {
    token: stranger,
    body: fileForm('y.csv', 'a,b\n1,2\n', { options: JSON.stringify({ like: id }) }),
  });
  expect(await errorOf(theirs)).toMatchObject({ status: 404, code: 'not_found' });
});
