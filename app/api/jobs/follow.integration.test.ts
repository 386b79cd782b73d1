import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { JobStatusJson } from '@/lib/contract/jobs';
import type { RecipeJson } from '@/lib/contract/recipe';
import { startTestApp, type TestApp } from '@/scripts/lib/test-app';
import { call, errorOf, newToken } from '@/scripts/lib/test-client';

let app: TestApp;
let id: string;

beforeAll(async () => {
  app = await startTestApp(inject('postgresUrl'));
  id = await app.cleaned('people.csv', 'Name,City\nAda,Porto\nAda,Porto\nGrace,\n');
});
afterAll(() => app.close());

const fill = (version: number, value: string) =>
  app.json(id, 'POST', 'fill-missing', { version, body: { column: 'city', row_indices: [2], values: [value] } });

test('whoever follows a cleaned dataset hears of each new version', async () => {
  const { GET: events } = await import('@/app/api/upload/jobs/[id]/events/route');
  const response = await call(events, `/api/upload/jobs/${id}/events?follow=1`, { token: app.token, params: { id } });
  const seen: (JobStatusJson & { version: number })[] = [];
  for await (const chunk of response.body ?? []) {
    const data = /^data: (.*)$/m.exec(Buffer.from(chunk).toString())?.[1];
    if (data === undefined) continue;
    seen.push(JSON.parse(data));
    if (seen.length === 1) await fill(1, 'Braga');
    else break;
  }
  expect(seen).toMatchObject([
    { job_id: id, status: 'completed', version: 1 },
    { job_id: id, status: 'completed', version: 2 },
  ]);
});

test('the recipe of every version can be read, by those who may see the dataset', async () => {
  const { GET: versionOf } = await import('./[id]/versions/[version]/route');
  const ask = (version: string, token = app.token) => call(versionOf, '/', { token, params: { id, version } });
  const { steps } = await app.json<RecipeJson>(id, 'GET', 'recipe');
  const bare = steps.map(({ operation, params, enabled }) => ({ operation, params, enabled }));
  expect(await (await ask('2')).json()).toEqual({ version: 2, steps: bare });
  expect(await (await ask('1')).json()).toEqual({ version: 1, steps: bare.slice(0, -1) });
  for (const version of ['3', '0', 'x']) expect(await errorOf(await ask(version))).toMatchObject({ status: 404 });
  const { token } = await newToken();
  expect(await errorOf(await ask('1', token))).toMatchObject({ status: 404 });
});
