import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';
import type { Stage } from '@/lib/contract/jobs';
import { createTestDatabase } from '@/scripts/lib/test-database';
import {
  type KillablePipeline,
  queryOnce,
  type StoredUpload,
  setTestEnvironment,
  startKillablePipeline,
  storeUpload,
  until,
} from '@/scripts/lib/test-pipeline';

/** What a run left behind. */
export interface Results {
  versions: number;
  summary: unknown;
  fileCount: number;
  /** In the order of its steps, base64. */
  files: string[];
}

/** A pipeline whose worker can be killed at a chosen moment, on a database of its own. */
export interface CrashSite {
  /** Has the sample of students cleaned. */
  upload(): Promise<StoredUpload>;
  /** Waits until the job is completed. */
  results(job: StoredUpload): Promise<Results>;
  /** Runs `act` with every run held at the moment it enters the stage, kills the worker there, and starts another. */
  killedIn<Result>(stage: Stage, act: () => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

export async function startCrashSite(postgresUrl: string): Promise<CrashSite> {
  const database = await createTestDatabase(postgresUrl);
  const environment = await setTestEnvironment(database.url);
  const pipeline: KillablePipeline = await startKillablePipeline(database.url);

  async function upload(): Promise<StoredUpload> {
    const job = await storeUpload('students.csv', await readFile('public/samples/messy-students.csv'), 'csv');
    await job.announce();
    return job;
  }

  /** The files a run left, in the order of its steps, and how many there are in all. */
  async function results(job: StoredUpload): Promise<Results> {
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

  return {
    upload,
    results,
    async killedIn(stage, act) {
      const hold = await holdAt(stage);
      const result = await act();
      await hold.held();
      await pipeline.killWorker();
      await hold.release();
      pipeline.startWorker();
      return result;
    },
    async close() {
      await pipeline.stop();
      const { closeDatabase } = await import('@/db/client');
      await closeDatabase();
      await database.drop();
      await environment.remove();
    },
  };
}
