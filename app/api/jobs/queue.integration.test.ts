import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { JobJson, JobStatusJson } from '@/lib/contract/jobs';
import type { RecipeJson } from '@/lib/contract/recipe';
import { cleanPhase, ingest, publish } from '@/lib/pipeline';
import { call, errorOf, fileForm, newToken } from '@/scripts/lib/test-client';
import { startTestServer } from '@/scripts/lib/test-server';

const server = await startTestServer(inject('postgresUrl'));
const { POST: upload } = await import('@/app/api/upload/route');
const { GET: status } = await import('@/app/api/upload/jobs/[id]/status/route');
const { GET: read, PUT: change } = await import('./[id]/recipe/route');
const { beat, openRuns } = await import('@/lib/data/system/runs');
const { MOST_RESTARTS, restartSilentRuns, SILENT_MS } = await import('@/lib/pipeline/silent-runs');

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

const PLACES = { all: 4, ofOne: 2 };
const later = (ms: number) => new Date(Date.now() + ms);

test('a change whose run is not heard of is begun again, under another attempt, a few times; then it fails with a sentence', async () => {
  expect(await restartSilentRuns(new Date(), SILENT_MS, PLACES)).toEqual([]);
  const silentAt = later(60 * 60_000);
  expect(await restartSilentRuns(silentAt, SILENT_MS - 1, PLACES)).toEqual([]);
  const event = server.events.find(({ name }) => name === 'recipe/changed');
  const [first] = await openRuns();
  expect(event?.id).toBe(`recipe-${first?.requestId}`);
  expect(event?.data).toMatchObject({ jobId: id, attempt: first?.attempt, userId: first?.userId, isSmall: true });

  expect(await restartSilentRuns(silentAt, SILENT_MS, { all: 0, ofOne: 2 })).toEqual([]);
  const [again] = await restartSilentRuns(silentAt, SILENT_MS, PLACES);
  expect(again).toMatchObject({ jobId: id, attempt: (first?.attempt ?? 0) + 1, restarts: 1 });
  expect(await beat(id, first?.attempt ?? 0)).toBe(false);
  expect(await beat(id, again?.attempt ?? 0)).toBe(true);

  for (let restarts = 2; restarts <= MOST_RESTARTS; restarts++) {
    expect(await restartSilentRuns(silentAt, SILENT_MS, PLACES)).toMatchObject([{ restarts }]);
  }
  expect(await restartSilentRuns(silentAt, SILENT_MS, PLACES)).toEqual([]);
  expect(await jobStatus()).toMatchObject({
    status: 'completed',
    error_message: expect.stringMatching(/begun 6 times.*Version 1 is still the current one/),
  });
});

test('the store is rid of what is nobody’s, and keeps what a version is made of', async () => {
  const { storage } = await import('@/lib/storage');
  const { tidyStore } = await import('@/lib/pipeline/tidy-store');
  const keys = async () => {
    const found: string[] = [];
    for await (const { key } of storage().list('jobs')) found.push(key);
    return found;
  };
  const before = await keys();
  await storage().put('jobs/ab/abandoned/source', Buffer.from('half of a file'));
  const inTwoHours = later(2 * 60 * 60_000);
  expect(await tidyStore(new Date())).toEqual({ jobs: 0, blobs: 0, bytes: 0 });
  expect(await tidyStore(inTwoHours)).toMatchObject({ jobs: 1, blobs: 4 });
  const after = await keys();
  expect(after).not.toContain('jobs/ab/abandoned/source');
  expect(before.filter((key) => !after.includes(key)).every((key) => key.includes('/stages/'))).toBe(true);
  expect(before.length - after.length).toBe(3);
  expect(await tidyStore(inTwoHours)).toMatchObject({ jobs: 0, blobs: 0 });
  const rows = await call((await import('./[id]/rows/route')).GET, '/', { token, params: { id } });
  expect(rows.status).toBe(200);
});
