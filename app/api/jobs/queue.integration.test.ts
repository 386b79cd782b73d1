import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { JobJson, JobStatusJson } from '@/lib/contract/jobs';
import type { RecipeJson } from '@/lib/contract/recipe';
import { cleanPhase, ingest, publish } from '@/lib/pipeline';
import { call, errorOf, fileForm, newToken } from '@/scripts/lib/test-client';
import { queryOnce } from '@/scripts/lib/test-pipeline';
import { startTestServer } from '@/scripts/lib/test-server';

const server = await startTestServer(inject('postgresUrl'));
const { POST: upload } = await import('@/app/api/upload/route');
const { GET: status } = await import('@/app/api/upload/jobs/[id]/status/route');
const { GET: read, PUT: change } = await import('./[id]/recipe/route');
const { forgottenRecipes } = await import('@/lib/data/system/pipeline');

let token: string;
let id: string;

beforeAll(async () => {
  ({ token } = await newToken());
  const response = await call(upload, '/api/upload', { token, body: fileForm('a.csv', 'a,b\n1,x\n1,x\n2,y\n') });
  ({ id } = (await response.json()) as JobJson);
  let stage = await ingest(id);
  const stages = [stage];
  for (const phase of ['structure', 'standardise', 'missing', 'outliers'] as const) {
    stage = await cleanPhase(id, phase, stage);
    stages.push(stage);
  }
  await publish(id, stages);
});

afterAll(() => server.close());

async function withoutDuplicateRemoval(): Promise<Response> {
  const recipe = (await (await call(read, '/', { token, params: { id } })).json()) as RecipeJson;
  const json = recipe.steps.map((step) => (step.operation === 'remove_duplicate' ? { ...step, enabled: false } : step));
  return call(change, '/', { method: 'PUT', token, params: { id }, json });
}

const jobStatus = async () => (await (await call(status, '/', { token, params: { id } })).json()) as JobStatusJson;

test('a change that cannot be queued is 503, changes nothing, and can be made again', async () => {
  server.refuseEvents(true);
  expect(await errorOf(await withoutDuplicateRemoval())).toMatchObject({ status: 503, code: 'unavailable' });
  expect(await jobStatus()).toMatchObject({ status: 'completed', progress: 100, error_message: null });
  server.refuseEvents(false);
  expect((await withoutDuplicateRemoval()).status).toBe(202);
  expect(await jobStatus()).toMatchObject({ status: 'processing', progress: 0 });
  const event = server.events.find(({ name }) => name === 'recipe/changed');
  expect(event).toMatchObject({ id: expect.stringMatching(/^recipe-/), data: { jobId: id } });
});

test('a change whose event was lost is found after a while, with the id of its one event', async () => {
  const before = new Date(Date.now() - 60_000);
  expect(await forgottenRecipes(before)).toEqual([]);
  await queryOnce(
    server.databaseUrl,
    `UPDATE upload_jobs SET pending = jsonb_set(pending, '{requestedAt}', '"2024-01-01T00:00:00.000Z"') WHERE id = $1`,
    [id],
  );
  const [forgotten] = await forgottenRecipes(before);
  const event = server.events.find(({ name }) => name === 'recipe/changed');
  expect(forgotten?.jobId).toBe(id);
  expect(event?.id).toBe(`recipe-${forgotten?.requestId}`);
});
