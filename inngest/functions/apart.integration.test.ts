import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '@/scripts/lib/test-database';
import {
  queryOnce,
  type StoredUpload,
  setTestEnvironment,
  startPipeline,
  storeUpload,
  type TestEnvironment,
  until,
} from '@/scripts/lib/test-pipeline';

// Steps run in processes of their own here, as they do in production.

let database: TestDatabase;
let environment: TestEnvironment;
let pipeline: { stop(): Promise<void> };
/** Whoever reads a file whose name begins with "held" waits for a lock that this connection has. */
let holder: pg.Client;
let end: () => void;

beforeAll(async () => {
  database = await createTestDatabase(inject('postgresUrl'));
  environment = await setTestEnvironment(database.url);
  process.env.STEP_PROCESSES = '3';
  pipeline = await startPipeline(database.url);
  const { endSteps, warmSteps } = await import('@/lib/pipeline');
  warmSteps();
  end = endSteps;
  holder = new pg.Client({ connectionString: database.url });
  await holder.connect();
  await holder.query(`CREATE FUNCTION hold() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    IF (SELECT filename FROM upload_jobs WHERE id = NEW.job_id) LIKE 'held%' THEN
      PERFORM pg_advisory_xact_lock(4713);
    END IF;
    RETURN NEW; END $$`);
  await holder.query('CREATE TRIGGER hold BEFORE INSERT ON source_tables FOR EACH ROW EXECUTE FUNCTION hold()');
  await holder.query('SELECT pg_advisory_lock(4713)');
});

afterAll(async () => {
  await pipeline.stop();
  end();
  await holder.end();
  await (await import('@/db/client')).closeDatabase();
  await database.drop();
  await environment.remove();
});

const statusOf = async (id: string) =>
  (await queryOnce<{ status: string }>(database.url, 'SELECT status FROM upload_jobs WHERE id = $1', [id]))[0]?.status;

const held = (count: number) =>
  until(`${count} steps to be held`, async () => {
    const { rows } = await holder.query(`SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted`);
    return rows.length === count;
  });

async function start(name: string, userId?: string): Promise<StoredUpload> {
  const job = await storeUpload(name, await readFile('public/samples/messy-students.csv'), 'csv');
  await job.announce(userId);
  return job;
}

test('files of one person that take for ever do not hold up another’s, and deleting one ends its reading', async () => {
  const first = await start('held-1.csv');
  const jobs = [first, await start('held-2.csv', first.actor.userId), await start('held-3.csv', first.actor.userId)];
  await held(2);
  const other = await start('students.csv');
  await until('the file of somebody else', async () => (await statusOf(other.id)) === 'completed');
  expect(await Promise.all(jobs.map(({ id }) => statusOf(id)))).not.toContain('completed');

  // The lock is never given back, and both places of this person are taken: what she gets done now shows that they were ended.
  const { deleteDataset } = await import('@/lib/services/datasets/delete-dataset');
  for (const job of jobs) await deleteDataset(job.actor, job.id);
  const next = await start('next.csv', first.actor.userId);
  await until('the next file of the same person', async () => (await statusOf(next.id)) === 'completed');
  await until('nothing to be left', () =>
    jobs.every(({ storagePrefix }) => !existsSync(path.join(environment.blobDirectory, storagePrefix))),
  );
});
