import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { RecipeFile } from '@/lib/cleaning/exchange';
import type { ChartJson } from '@/lib/contract/charts';
import type { FormulaCheckJson, FormulaWordsJson } from '@/lib/contract/formulas';
import type { ChangeJson, RecipeJson } from '@/lib/contract/recipe';
import type { RowsJson } from '@/lib/contract/rows';
import { startTestApp, type TestApp } from '@/scripts/lib/test-app';
import { errorOf } from '@/scripts/lib/test-client';

const REGIONS = ['North', 'South', 'West'];
const monthOf = (year: number) =>
  [
    'Order ID,Order Date,Region,Unit Price,Quantity',
    ...Array.from({ length: 48 }, (_, i) => {
      const month = String((i % 12) + 1).padStart(2, '0');
      return [
        `A-${1000 + i}`,
        `${year}-${month}-${10 + (i % 9)}`,
        REGIONS[i % 3],
        `$${2 + ((i * 7) % 5)}.50`,
        1 + ((i * 5) % 9),
      ];
    }),
    '',
  ].join('\n');

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp(inject('postgresUrl'));
});
afterAll(() => app.close());

test('revenue is offered, computed, charted by region and month, and next year comes out of the same recipe', async () => {
  const id = await app.cleaned('sales-2023.csv', monthOf(2023));
  const words = await app.json<FormulaWordsJson>(id, 'GET', 'formula');
  expect(words.columns.map(({ insert }) => insert)).toContain('unit_price');
  expect(words.functions.map(({ name }) => name)).toContain('median');
  const [offer] = words.suggestions;
  expect(offer).toEqual({ name: 'revenue', formula: 'quantity * unit_price' });
  if (offer === undefined) return;

  const checked = await app.json<FormulaCheckJson>(id, 'POST', 'formula/check', { body: { formula: offer.formula } });
  expect(checked).toMatchObject({ type: 'number', unit: '$', kind: 'money', errors: [] });
  expect(checked.preview.columns).toEqual(['quantity', 'unit_price']);
  expect(checked.preview.rows).toHaveLength(10);
  expect(checked.preview.rows[0]).toEqual({ row_index: 0, cells: ['1', '2.50'], before: null, value: '2.50' });

  const { steps } = await app.json<RecipeJson>(id, 'GET', 'recipe');
  const added = [
    ...steps.map(({ operation, params, enabled }) => ({ operation, params, enabled })),
    { operation: 'add_column', params: offer, enabled: true },
    { operation: 'sort', params: { by: [{ column: 'f_revenue', descending: true }] }, enabled: true },
  ];
  const change = await app.json<ChangeJson>(id, 'PUT', 'recipe', { body: added });
  expect(change).toMatchObject({ success: true, version: 2, status: 'completed' });
  const { columns, rows, row_indices } = await app.json<RowsJson>(id, 'GET', 'rows');
  const last = columns.at(-1);
  expect(last).toMatchObject({ id: 'f_revenue', name: 'revenue', unit: '$' });
  const revenues = rows.map((row) => Number(row.at(-1)));
  expect(revenues).toEqual([...revenues].sort((a, b) => b - a));
  expect([...row_indices]).not.toEqual([...row_indices].sort((a, b) => a - b));

  const chart = await app.json<ChartJson>(id, 'POST', 'charts', {
    body: { chart_type: 'line', x_col: 'order_date', y_col: 'revenue', group_col: 'region', aggregate: 'sum' },
  });
  expect(chart).toMatchObject({ chart_type: 'line', config: { aggregate: 'sum', bucket: 'month' } });

  const file = await app.json<RecipeFile>(id, 'GET', 'recipe/export');
  const next = await app.cleaned('sales-2024.csv', monthOf(2024));
  const imported = await app.ask(next, 'POST', 'recipe/import', { body: file, version: 1 });
  expect(await imported.json()).toMatchObject({ success: true, left_out: [] });
  await app.settled(next);
  const later = await app.json<RowsJson>(next, 'GET', 'rows');
  expect(later.columns.map(({ name }) => name)).toContain('revenue');

  await app.json<ChangeJson>(id, 'POST', 'undo', { version: 2 });
  const before = await app.json<RowsJson>(id, 'GET', 'rows');
  expect(before.columns.map(({ name }) => name)).not.toContain('revenue');
});

test('what is wrong is said with its place; what it would change is shown beside', async () => {
  const id = await app.cleaned('sales.csv', monthOf(2022));
  const check = (body: unknown) => app.json<FormulaCheckJson>(id, 'POST', 'formula/check', { body });
  expect(await check({ formula: 'quantity * unit_prise' })).toMatchObject({
    type: null,
    errors: [
      {
        code: 'no_such_column',
        message: 'There is no column “unit_prise”. Did you mean [unit_price]?',
        start: 11,
        end: 21,
      },
    ],
  });
  const changed = await check({ formula: 'upper(region)', target: 'region' });
  expect(changed.preview.rows[0]).toMatchObject({ before: 'North', value: 'NORTH' });
  const unknown = await app.ask(id, 'POST', 'formula/check', { body: { formula: '1', target: 'nothing' } });
  expect(await errorOf(unknown)).toMatchObject({ status: 400, code: 'invalid_input' });
  const refused = await app.ask(id, 'PUT', 'recipe', {
    body: [{ operation: 'add_column', params: { name: 'x', formula: '1 +' }, enabled: true }],
  });
  expect(await errorOf(refused)).toMatchObject({ status: 400, code: 'invalid_input' });
});
