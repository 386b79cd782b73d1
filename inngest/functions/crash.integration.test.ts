import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { STAGES, type Stage } from '@/lib/contract/jobs';
import { createTestDatabase, type TestDatabase } from '@/scripts/lib/test-database';
import {
  type KillablePipeline,
  queryOnce,
  type StoredUpload,
  setTestEnvironment,
  startKillablePipeline,
  storeUpload,
  type TestEnvironment,
  until,
} from '@/scripts/lib/test-pipeline';

let database: TestDatabase;
let environment: TestEnvironment;
let pipeline: KillablePipeline;

beforeAll(async () => {
  database = await createTestDatabase(inject('postgresUrl'));
  environment = await setTestEnvironment(database.url);
  pipeline = await startKillablePipeline(database.url);
});

afterAll(async () => {
  await pipeline.stop();
  const { closeDatabase } = await import('@/db/client');
  await closeDatabase();
  await database.drop();
  await environment.remove();
});

async function upload(): Promise<StoredUpload> {
  const job = await storeUpload('students.csv', await readFile('public/samples/messy-students.csv'), 'csv');
  await job.announce();
  return job;
}

/** The files a run left, in the order of its steps, and how many there are in all. */
async function results(job: StoredUpload) {
  await until(`job ${job.id} to complete`, async () => {
    const [row] = await queryOnce(database.url, `SELECT 1 FROM upload_jobs WHERE id = $1 AND status = 'completed'`, [
      job.id,
    ]);
    return row;
  });
  const datasets = await queryOnce<{
    source_table_key: string;
    table_key: string;
    change_keys: string[];
    summary: unknown;
  }>(
    database.url,
    'SELECT source_table_key, table_key, change_keys, summary FROM cleaned_datasets WHERE job_id = $1 ORDER BY version DESC',
    [job.id],
  );
  const [dataset] = datasets;
  if (!dataset) throw new Error('Nothing was published.');
  const keys = [dataset.source_table_key, ...dataset.change_keys, dataset.table_key];
  const read = (key: string) => readFile(path.join(environment.blobDirectory, key), 'base64');
  // What may be wrong is looked for after a version is there, by a run of its own.
  const stored = (await readdir(path.join(environment.blobDirectory, job.storagePrefix), { recursive: true })).filter(
    (file) => !file.includes('findings'),
  );
  return {
    versions: datasets.length,
    summary: dataset.summary,
    fileCount: stored.length,
    files: await Promise.all(keys.map(read)),
  };
}

/** Holds every run at the moment it enters `stage`, until released. */
async function holdAt(stage: Stage): Promise<{ held(): Promise<void>; release(): Promise<void> }> {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query(`CREATE OR REPLACE FUNCTION hold() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
    PERFORM pg_advisory_xact_lock(4712); RETURN NULL; END $$`);
  await client.query('SELECT pg_advisory_lock(4712)');
  await client.query(`CREATE TRIGGER hold AFTER UPDATE ON upload_jobs FOR EACH ROW
    WHEN (NEW.stage = '${stage}') EXECUTE FUNCTION hold()`);
  return {
    held: async () => {
      await until(`a run to be held at ${stage}`, async () => {
        const { rows } = await client.query(
          `SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND objid = 4712 AND NOT granted`,
        );
        return rows.length > 0;
      });
    },
    release: async () => {
      await client.query('SELECT pg_advisory_unlock(4712)');
      await client.query('DROP TRIGGER hold ON upload_jobs');
      await client.end();
    },
  };
}

test('a worker killed in any of the six steps leaves the same bytes as one that was not', async () => {
  const undisturbed = await results(await upload());
  expect(undisturbed).toMatchObject({ versions: 1, summary: { duplicates_removed: 3 } });
  for (const stage of STAGES) {
    const hold = await holdAt(stage);
    const job = await upload();
    await hold.held();
    await pipeline.killWorker();
    await hold.release();
    pipeline.startWorker();
    expect(await results(job), `killed in ${stage}`).toEqual(undisturbed);
  }
}, 180_000);

test('a worker killed while it runs a changed recipe leaves the same bytes as one that was not', async () => {
  const { changeRecipe } = await import('@/lib/services/datasets/change-recipe');
  const { changeableVersion } = await import('@/lib/data/versions');
  const changedRun = async (killedIn?: Stage) => {
    const job = await upload();
    await results(job);
    const current = await changeableVersion(job.actor, job.id);
    const recipe = current.recipe.map((step) => ({ ...step, enabled: step.operation !== 'convert_date' }));
    const hold = killedIn && (await holdAt(killedIn));
    const outcome = await changeRecipe(job.actor, job.id, current, { recipe, action: 'recipe' });
    if (outcome.status !== 'processing') throw new Error('No run was needed.');
    if (hold) {
      await hold.held();
      await pipeline.killWorker();
      await hold.release();
      pipeline.startWorker();
    }
    return results(job);
  };
  const undisturbed = await changedRun();
  expect(undisturbed).toMatchObject({ versions: 2, summary: { dates_converted: 0 } });
  for (const stage of ['standardise', 'outliers', 'publish'] as const) {
    expect(await changedRun(stage), `killed in ${stage}`).toEqual(undisturbed);
  }
}, 180_000);
