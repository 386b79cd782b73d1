import { randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { database } from '@/db/client';
import { dashboards, memberships, uploadJobs } from '@/db/schema';
import { aChart, aSpec } from '@/lib/charts/chart.fixture';
import { deleteAnnotation, insertAnnotation } from '@/lib/data/annotations';
import { changeChart, insertChart } from '@/lib/data/charts';
import { saveGoal } from '@/lib/data/goals';
import { insertJob } from '@/lib/data/jobs';
import { startTestServer, type TestServer } from '@/scripts/lib/test-server';
import { registerUser } from './accounts';
import { followedState } from './followed-job';

const newChart = {
  spec: aSpec(),
  prepared: aChart('bar', { data: [{ x: 'Porto', y: 2 }] }),
  dataVersion: 1,
  isRecommended: false,
  reasoning: null,
};

let server: TestServer;
let owner: { userId: string };
let jobId: string;

beforeAll(async () => {
  server = await startTestServer(inject('postgresUrl'));
  owner = { userId: (await registerUser({ email: 'ada@example.org', name: 'Ada', passwordHash: 'x' })).id };
  const job = { filename: 'a.csv', sizeBytes: 1, fileType: 'csv', storagePrefix: 'jobs/a', options: {} } as const;
  jobId = (await insertJob(owner, job)).id;
});

afterAll(() => server.close());

test('names all who may see the job, and nobody else', async () => {
  const other = await registerUser({ email: 'grace@example.org', name: 'Grace', passwordHash: 'x' });
  expect((await followedState(jobId))?.readers).toEqual(new Set([owner.userId]));
  const [job] = await database().select().from(uploadJobs).where(eq(uploadJobs.id, jobId));
  const membership = { workspaceId: job?.workspaceId ?? '', userId: other.id, role: 'viewer' } as const;
  await database().insert(memberships).values(membership);
  expect((await followedState(jobId))?.readers).toEqual(new Set([owner.userId, other.id]));
  await database().delete(memberships).where(eq(memberships.userId, other.id));
  expect(await followedState(jobId)).toMatchObject({ job, readers: new Set([owner.userId]) });
});

test('has another revision after each change of goal, charts, annotations and dashboard', async () => {
  const revision = async () => (await followedState(jobId))?.chartsRevision;
  const seen = [await revision()];
  await saveGoal(owner, jobId, { text: 'Where do sales grow?', category: 'sales' });
  seen.push(await revision());
  const { id, spec } = await insertChart(owner, jobId, newChart);
  seen.push(await revision());
  await changeChart(owner, jobId, id, { spec: { ...spec, title: 'Cities' } });
  seen.push(await revision());
  const written = await insertAnnotation(owner, jobId, {
    chartId: id,
    anchor: { on: 'dashboard', label: 'Sales' },
    version: 1,
    text: 'Why so few?',
    mentions: [],
  });
  seen.push(await revision());
  await database().insert(dashboards).values({ jobId, title: 'All', items: [] });
  seen.push(await revision());
  expect(new Set(seen).size).toBe(6);
  await deleteAnnotation(owner, written.id);
  await database().delete(dashboards).where(eq(dashboards.jobId, jobId));
  expect(await revision()).toBe(seen[3]);
});

test('is undefined when the job is gone', async () => {
  expect(await followedState(randomUUID())).toBeUndefined();
});
