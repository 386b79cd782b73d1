import { eq } from 'drizzle-orm';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, test, vi } from 'vitest';
import { database } from '@/db/client';
import { uploadJobs } from '@/db/schema';
import { insertJob } from '@/lib/data/jobs';
import { startTestServer, type TestServer } from '@/scripts/lib/test-server';
import { registerUser } from './accounts';
import { jobExists } from './database';
import { subscribeToJob } from './job-events';

let server: TestServer;
let admin: pg.Client;
let jobId: string;

beforeAll(async () => {
  server = await startTestServer(inject('postgresUrl'));
  admin = new pg.Client({ connectionString: server.databaseUrl });
  await admin.connect();
  const { id: userId } = await registerUser({ email: 'ada@example.org', name: 'Ada', passwordHash: 'x' });
  const job = { filename: 'a.csv', sizeBytes: 1, fileType: 'csv', storagePrefix: 'jobs/a', options: {} } as const;
  jobId = (await insertJob({ userId }, job)).id;
});

afterAll(async () => {
  await admin.end();
  await server.close();
});

const progress = (value: number) =>
  database().update(uploadJobs).set({ progress: value }).where(eq(uploadJobs.id, jobId));

async function listening(): Promise<number[]> {
  const { rows } = await admin.query<{ pid: number }>(
    `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND query = 'LISTEN job_status'`,
  );
  return rows.map(({ pid }) => pid);
}

/** A listener that counts, having heard that the subscription is in effect. */
async function subscribed(id = jobId) {
  const heard = vi.fn();
  const unsubscribe = subscribeToJob(id, heard);
  await vi.waitUntil(async () => (await listening()).length > 0);
  await vi.waitUntil(() => heard.mock.calls.length > 0);
  heard.mockClear();
  return { heard, unsubscribe };
}

describe('subscribeToJob', () => {
  test('hears of every change of its job, and of no other', async () => {
    const mine = await subscribed();
    const other = vi.fn();
    const unsubscribeOther = subscribeToJob('00000000-0000-4000-8000-000000000000', other);
    await progress(10);
    await vi.waitUntil(() => mine.heard.mock.calls.length === 1);
    await progress(20);
    await vi.waitUntil(() => mine.heard.mock.calls.length === 2);
    expect(other).not.toHaveBeenCalled();
    expect(await listening()).toHaveLength(1);
    mine.unsubscribe();
    mine.unsubscribe();
    expect(await listening()).toHaveLength(1);
    unsubscribeOther();
    await vi.waitUntil(async () => (await listening()).length === 0);
  });

  test('connects again when the connection is lost, and says that something may have been missed', async () => {
    const { heard, unsubscribe } = await subscribed();
    const [pid] = await listening();
    await admin.query('SELECT pg_terminate_backend($1)', [pid]);
    await vi.waitUntil(() => heard.mock.calls.length === 1, { timeout: 60_000 });
    const [newPid] = await listening();
    expect(newPid).not.toBe(pid);
    await progress(30);
    await vi.waitUntil(() => heard.mock.calls.length === 2);
    unsubscribe();
    await vi.waitUntil(async () => (await listening()).length === 0);
  });

  test('hears that its job was deleted', async () => {
    const { heard, unsubscribe } = await subscribed();
    expect(await jobExists(jobId)).toBe(true);
    await database().delete(uploadJobs).where(eq(uploadJobs.id, jobId));
    await vi.waitUntil(() => heard.mock.calls.length === 1);
    expect(await jobExists(jobId)).toBe(false);
    unsubscribe();
  });
});
