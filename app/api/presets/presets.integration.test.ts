import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { PresetListJson, SavedPresetJson } from '@/lib/contract/presets';
import type { ChangeJson, RecipeJson } from '@/lib/contract/recipe';
import type { RowsJson } from '@/lib/contract/rows';
import type { PresetsJson } from '@/lib/contract/work-list';
import { startTestApp, type TestApp } from '@/scripts/lib/test-app';
import { call, errorOf, newToken } from '@/scripts/lib/test-client';

const ORDERS = [
  'order,day,amount',
  ...Array.from({ length: 60 }, (_, i) => `O-${100 + i},2024-03-${10 + (i % 18)},${i % 7 === 0 ? '' : 20 + (i % 9)}`),
].join('\n');

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp(inject('postgresUrl'));
});
afterAll(() => app.close());

async function ask(method: 'GET' | 'POST' | 'PATCH', body?: unknown, token = app.token): Promise<Response> {
  const handlers = await import('./route');
  return call(handlers[method], '/api/presets', { method, token, json: body });
}

async function askOne(method: 'PATCH' | 'DELETE', id: string, body?: unknown, token = app.token): Promise<Response> {
  const handlers = await import('./[preset_id]/route');
  return call(handlers[method], `/api/presets/${id}`, { method, token, json: body, params: { preset_id: id } });
}

const listed = async (token?: string): Promise<PresetListJson> => (await ask('GET', undefined, token)).json();

const recipeOf = (id: string) => app.json<RecipeJson>(id, 'GET', 'recipe');
const daysOf = async (id: string) =>
  (await app.json<RowsJson>(id, 'GET', 'rows?limit=2')).rows.map(([, day]) => String(day));
const put = async (id: string, steps: readonly unknown[]) => {
  await app.json<ChangeJson>(id, 'PUT', 'recipe', { body: steps });
  await app.settled(id);
};

/** A dataset whose recipe keeps the days and has a step of its own, and the preset saved of it. */
async function savedPreset(name: string): Promise<{ id: string; preset: SavedPresetJson }> {
  const id = await app.cleaned('orders.csv', ORDERS);
  const { steps } = await recipeOf(id);
  const days = steps.map(({ operation, params, enabled }) => ({
    operation,
    params: operation === 'convert_date' ? { ...params, precision: 'day' } : params,
    enabled: operation === 'fill_missing' ? false : enabled,
  }));
  await put(id, [...days, { operation: 'rename_column', params: { column: 'c2', name: 'net' }, enabled: true }]);
  const response = await ask('POST', { name, job_id: id });
  expect(response.status, await response.clone().text()).toBe(201);
  return { id, preset: await response.json() };
}

test('how a file is cleaned is saved, chosen for another, compared in numbers, and switched back in one step', async () => {
  const { preset } = await savedPreset('Days');
  expect(preset.steps.map(({ operation }) => operation)).not.toContain('rename_column');
  const next = await app.cleaned('next.csv', ORDERS, { preset: preset.preset });
  expect(await daysOf(next)).toEqual(['2024-03-10', '2024-03-11']);

  const compared = await app.json<PresetsJson>(next, 'GET', 'presets');
  expect(
    compared.presets.map(({ name, is_current, gives_up }) => [name, is_current, gives_up.map(({ code }) => code)]),
  ).toEqual([
    ['Standard', false, ['days_cut', 'cells_filled']],
    ['Careful', false, []],
    ['Days', true, []],
  ]);
  const { steps } = await recipeOf(next);
  const mine = { operation: 'rename_column', params: { column: 'c2', name: 'net' }, enabled: true };
  await put(next, [...steps.map(({ operation, params, enabled }) => ({ operation, params, enabled })), mine]);
  const standard = (await app.json<PresetsJson>(next, 'GET', 'presets')).presets[0];
  await put(next, standard?.steps ?? []);
  expect(await daysOf(next)).toEqual(['2024-03', '2024-03']);
  expect((await recipeOf(next)).columns.map(({ name }) => name)).toContain('net');
});

test('a choice is remembered with the account, else the default of the workspace holds, else the standard', async () => {
  const { token } = await newToken();
  expect(await listed(token)).toEqual({
    current: 'standard',
    chosen: null,
    workspace_default: null,
    can_set_default: true,
    saved: [],
  });
  expect(await (await ask('PATCH', { workspace_default: 'careful' }, token)).json()).toMatchObject({
    current: 'careful',
    chosen: null,
  });
  expect(await (await ask('PATCH', { chosen: 'standard' }, token)).json()).toMatchObject({ current: 'standard' });
  expect(await (await ask('PATCH', { chosen: null }, token)).json()).toMatchObject({ current: 'careful' });
});

test('a preset is renamed and deleted; who chose it has chosen nothing then', async () => {
  const { preset } = await savedPreset('Weekly');
  await savedPreset('Yearly');
  expect(await errorOf(await askOne('PATCH', preset.preset, { name: 'yearly' }))).toMatchObject({ status: 400 });
  expect(await (await askOne('PATCH', preset.preset, { name: 'Each week' })).json()).toMatchObject({
    name: 'Each week',
  });
  await ask('PATCH', { chosen: preset.preset });
  expect(await listed()).toMatchObject({ current: preset.preset });
  expect((await askOne('DELETE', preset.preset)).status).toBe(200);
  expect(await listed()).toMatchObject({ current: 'standard', chosen: null });
});

test('refuses presets of others, and options besides a saved one', async () => {
  const { id, preset } = await savedPreset('Mine');
  const { token } = await newToken();
  expect((await listed(token)).saved).toEqual([]);
  expect(await errorOf(await ask('POST', { name: 'Theirs', job_id: id }, token))).toMatchObject({ status: 404 });
  expect(await errorOf(await ask('PATCH', { chosen: preset.preset }, token))).toMatchObject({ status: 404 });
  expect(await errorOf(await askOne('PATCH', preset.preset, { name: 'x' }, token))).toMatchObject({ status: 404 });
  expect(await errorOf(await askOne('DELETE', preset.preset, undefined, token))).toMatchObject({ status: 404 });
  expect(await errorOf(await ask('PATCH', {}))).toMatchObject({ status: 400 });
  const { POST } = await import('@/app/api/upload/route');
  const { fileForm } = await import('@/scripts/lib/test-client');
  const upload = (options: object, as = app.token) =>
    call(POST, '/api/upload', { token: as, body: fileForm('o.csv', ORDERS, { options: JSON.stringify(options) }) });
  expect(await errorOf(await upload({ preset: preset.preset, dates: 'day' }))).toMatchObject({ status: 400 });
  expect(await errorOf(await upload({ preset: preset.preset }, token))).toMatchObject({ status: 404 });
});
