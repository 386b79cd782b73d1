import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { ColumnJson } from '@/lib/contract/columns';
import type { StepJson } from '@/lib/contract/recipe';
import type { RowsViewJson } from '@/lib/contract/rows';
import type { LossesJson, PresetsJson } from '@/lib/contract/work-list';
import { startTestApp, type TestApp } from '@/scripts/lib/test-app';
import { call, newToken } from '@/scripts/lib/test-client';

const SOURCE = [
  'name,born,age',
  ...Array.from({ length: 20 }, (_, i) => `person ${i},2024-01-${10 + i},${20 + i}`),
].join('\n');

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp(inject('postgresUrl'));
});
afterAll(() => app.close());

async function read<Body>(id: string, what: 'losses' | 'presets', token = app.token): Promise<Body> {
  const { GET } = what === 'losses' ? await import('./[id]/losses/route') : await import('./[id]/presets/route');
  const response = await call(GET, `/api/jobs/${id}/${what}`, { token, params: { id } });
  return (await response.json()) as Body;
}

async function column(id: string, columnId: string): Promise<ColumnJson> {
  const { GET } = await import('./[id]/columns/[columnId]/route');
  const response = await call(GET, `/api/jobs/${id}/columns/${columnId}`, {
    token: app.token,
    params: { id, columnId },
  });
  return (await response.json()) as ColumnJson;
}

test('says what cleaning gave up, and keeps it when asked to', async () => {
  const id = await app.cleaned('people.csv', SOURCE);
  const { losses } = await read<LossesJson>(id, 'losses');
  expect(losses).toMatchObject([
    { code: 'days_cut', count: 20, columns: ['born'], sentence: '20 days became months (born)' },
    { code: 'ages_grouped', count: 20, columns: ['age'] },
  ]);
  const { presets } = await read<PresetsJson>(id, 'presets');
  expect(presets).toMatchObject([
    { preset: 'standard', is_current: true, gives_up: [{ code: 'days_cut' }, { code: 'ages_grouped' }] },
    { preset: 'careful', is_current: false, gives_up: [] },
  ]);
  await app.json(id, 'PUT', 'recipe', { body: presets[1]?.steps });
  await app.settled(id);
  expect((await read<LossesJson>(id, 'losses')).losses).toEqual([]);
  expect((await read<PresetsJson>(id, 'presets')).presets[1]).toMatchObject({ is_current: true });
});

test('keeps the full values within reach of who asks, and out of what nobody asked for', async () => {
  const id = await app.cleaned('people.csv', SOURCE);
  const plain = await app.json<RowsViewJson>(id, 'GET', 'rows');
  expect(plain.columns.map(({ id: column }) => column)).toEqual(['c0', 'c1', 'c2']);
  const full = await app.json<RowsViewJson>(id, 'GET', 'rows?companions=1&limit=1');
  expect(full.columns).toMatchObject([
    { id: 'c0' },
    { id: 'c1', type: 'date' },
    { id: 'c1_full', name: 'born', type: 'date', companion_of: 'c1' },
    { id: 'c2' },
    { id: 'c2_full', companion_of: 'c2', type: 'integer' },
  ]);
  expect(full.rows).toEqual([['person 0', '2024-01', '2024-01-10', '19-35', 20]]);

  const days = encodeURIComponent('[{"op":"range","column":"born","min":"2024-01-28","max":"2024-01-29"}]');
  expect((await app.json<RowsViewJson>(id, 'GET', `rows?filters=${days}`)).row_indices).toEqual([18, 19]);
  expect(await column(id, 'c1')).toMatchObject({ companion: { id: 'c1_full', type: 'date' } });
  expect(await column(id, 'c1_full')).toMatchObject({
    name: 'born',
    source: null,
    cleaned: { type: 'date', distinct: 20 },
    companion: null,
  });
  const request = { x_col: 'born', bucket: 'day', chart_type: 'bar' };
  const chart = await app.json<{ data: unknown[] }>(id, 'POST', 'charts', { body: request });
  expect(chart.data).toHaveLength(20);

  const { steps } = await app.json<{ steps: StepJson[] }>(id, 'GET', 'recipe');
  await app.json(id, 'PUT', 'recipe', { body: [...steps, { operation: 'show_companion', params: { column: 'c1' } }] });
  await app.settled(id);
  expect((await app.json<RowsViewJson>(id, 'GET', 'rows')).columns.map(({ name }) => name)).toEqual([
    'name',
    'born',
    'born_full',
    'age',
  ]);
  await app.json(id, 'POST', 'undo', {});
  await app.settled(id);
  expect((await app.json<RowsViewJson>(id, 'GET', 'rows?companions=1')).columns).toEqual(full.columns);
});

test('tells strangers nothing', async () => {
  const id = await app.cleaned('people.csv', SOURCE);
  const { token: stranger } = await newToken();
  for (const what of ['losses', 'presets'] as const) {
    expect(await read(id, what, stranger)).toMatchObject({ error: { code: 'not_found' } });
  }
});
