import { afterAll, beforeAll, expect, inject, test } from 'vitest';
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

test('tells strangers nothing', async () => {
  const id = await app.cleaned('people.csv', SOURCE);
  const { token: stranger } = await newToken();
  for (const what of ['losses', 'presets'] as const) {
    expect(await read(id, what, stranger)).toMatchObject({ error: { code: 'not_found' } });
  }
});
