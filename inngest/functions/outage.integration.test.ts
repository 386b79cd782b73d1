import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import { expect, test } from 'vitest';
import { startPostgres } from '@/scripts/lib/postgres';
import { queryOnce, setTestEnvironment, startPipeline, storeUpload, until } from '@/scripts/lib/test-pipeline';

/** Resolves when the job announces that it has reached `stage`. */
async function reached(databaseUrl: string, jobId: string, stage: string): Promise<void> {
  await until(`stage ${stage}`, async () => {
    const [job] = await queryOnce<{ stage: string }>(databaseUrl, 'SELECT stage FROM upload_jobs WHERE id = $1', [
      jobId,
    ]);
    return job?.stage === stage;
  });
}

test('Postgres stopped in the middle of a run: the run completes once it is back', async () => {
  const directory = await mkdtemp(path.join(tmpdir(), 'refinex-outage-'));
  await chmod(directory, 0o711);
  const cluster = { directory: path.join(directory, 'postgres'), password: randomBytes(8).toString('hex') };
  let postgres = await startPostgres({ ...cluster, preferredPort: 54600, ephemeral: true });
  const client = new pg.Client({ connectionString: postgres.url });
  await client.connect();
  await migrate(drizzle(client), { migrationsFolder: 'db/migrations' });
  // The run waits in the middle of its third step until the test lets go, so that the outage is sure to meet it there.
  await client.query(`CREATE FUNCTION hold() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    PERFORM pg_advisory_xact_lock(4711); RETURN NULL; END $$`);
  await client.query(`CREATE TRIGGER hold AFTER UPDATE ON upload_jobs FOR EACH ROW
    WHEN (NEW.stage = 'standardise') EXECUTE FUNCTION hold()`);
  await client.query('SELECT pg_advisory_lock(4711)');
  client.on('error', () => {});

  const environment = await setTestEnvironment(postgres.url);
  const pipeline = await startPipeline(postgres.url);
  const job = await storeUpload('students.csv', await readFile('public/samples/messy-students.csv'), 'csv');
  await job.announce();
  await reached(postgres.url, job.id, 'structure');
  await until('the third step to be held', async () => {
    const waiting = await queryOnce(postgres.url, `SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted`);
    return waiting.length > 0;
  });

  const { port } = postgres;
  await postgres.stop();
  postgres = await startPostgres({ ...cluster, preferredPort: port, ephemeral: true });
  expect(postgres.port).toBe(port);
  await reached(postgres.url, job.id, 'completed');

  const runs = await queryOnce(
    postgres.url,
    `SELECT status FROM inngest_local.runs WHERE event ->> 'name' = 'upload/received' AND event #>> '{data,jobId}' = $1`,
    [job.id],
  );
  expect(runs).toEqual([{ status: expect.stringMatching(/running|completed/) }]);
  const versions = await queryOnce(postgres.url, 'SELECT row_count FROM cleaned_datasets WHERE job_id = $1', [job.id]);
  expect(versions).toEqual([{ row_count: 60 }]);

  await pipeline.stop();
  await (await import('@/db/client')).closeDatabase();
  await postgres.stop();
  await environment.remove();
  await rm(directory, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
});
