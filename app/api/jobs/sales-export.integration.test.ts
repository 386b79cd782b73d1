import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { salesExport } from '@/lib/charts/recommend/sales-export.fixture';
import type { RecommendationJson } from '@/lib/contract/charts';
import type { ReadingJson } from '@/lib/contract/reading';
import type { RowsJson } from '@/lib/contract/rows';
import type { WorkListJson } from '@/lib/contract/work-list';
import { startTestApp, type TestApp } from '@/scripts/lib/test-app';

const RECORDS = 600;
const { csv, key } = salesExport(RECORDS);

let app: TestApp;
let id: string;

beforeAll(async () => {
  app = await startTestApp(inject('postgresUrl'));
  id = await app.cleaned('sales export.csv', csv);
});
afterAll(() => app.close());

type Exported = Record<string, string | number | null>[];
const cleaned = async (): Promise<Exported> => (await app.ask(id, 'GET', 'export?format=json')).json();

test('an uploaded sales export has its records, and its titles and its total are told apart from them', async () => {
  const { reading } = await app.json<ReadingJson>(id, 'GET', 'reading');
  expect(reading).toMatchObject({ row_count: RECORDS, column_count: 14, header_rows: 1, skipped_line_count: 2 });
  expect(reading?.set_aside?.groups).toMatchObject([
    { kind: 'total', row: RECORDS, total: { word: 'Total', of: 'sum' } },
  ]);
  const { total, columns } = await app.json<RowsJson>(id, 'GET', 'rows?limit=1');
  expect(total).toBe(RECORDS);
  expect(columns.find(({ name }) => name === 'unit_price')).toMatchObject({
    type: 'number',
    unit: expect.stringMatching(/^(?:\$|USD)$/),
  });
});

test('its numbers are what a person reads, whatever they were typed as, and no cell lost its value', async () => {
  const rows = await cleaned();
  const column = (name: string) => rows.map((row) => row[name]);
  expect(column('unit_price')).toEqual(key.unitPrice);
  expect(column('quantity')).toEqual(key.quantity);
  expect(column('revenue')).toEqual(key.revenue);
  expect(column('discount')).toEqual(key.discount);
  expect(rows.flatMap(Object.values).filter((cell) => cell === null || cell === '')).toEqual([]);
  const { unread, missing } = await app.json<WorkListJson>(id, 'GET', 'work-list');
  expect({ unread, missing }).toEqual({ unread: [], missing: [] });
});

test('its recommended charts are about money, and call the columns as their author did', async () => {
  await app.json(id, 'POST', 'goal', {
    body: { goal_text: 'Where does our revenue come from?', goal_category: 'sales' },
  });
  const titles = (await app.json<RecommendationJson[]>(id, 'GET', 'recommendations')).map(({ title }) => title);
  expect(titles.filter((title) => /Revenue|unit price|Cost/.test(title)).length).toBeGreaterThanOrEqual(3);
  expect(titles.join()).not.toMatch(/rating 1 5|unit_price|_kg|\(\$\)/);
});
