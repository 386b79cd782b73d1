import { existsSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import type { FileType } from '@/lib/contract/jobs';
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

interface JobRow {
  status: string;
  stage: string;
  progress: number;
  error_message: string | null;
  row_count: number | null;
  version: number;
}

let database: TestDatabase;
let environment: TestEnvironment;
let pipeline: { stop(): Promise<void> };

beforeAll(async () => {
  database = await createTestDatabase(inject('postgresUrl'));
  environment = await setTestEnvironment(database.url);
  pipeline = await startPipeline(database.url);
});

afterAll(async () => {
  await pipeline.stop();
  const { closeDatabase } = await import('@/db/client');
  await closeDatabase();
  await database.drop();
  await environment.remove();
});

const sql = <Row extends Record<string, unknown>>(text: string, values: unknown[] = []) =>
  queryOnce<Row>(database.url, text, values);

async function newJob(filename: string, content: string, fileType: FileType): Promise<StoredUpload> {
  const job = await storeUpload(filename, Buffer.from(content), fileType);
  await job.announce();
  return job;
}

const jobRow = async (id: string): Promise<JobRow | undefined> =>
  (await sql<JobRow & Record<string, unknown>>('SELECT * FROM upload_jobs WHERE id = $1', [id]))[0];

const ended = (id: string) =>
  until(`job ${id} to end`, async () => {
    const job = await jobRow(id);
    return job && ['completed', 'failed'].includes(job.status) ? job : undefined;
  });

describe('an upload', () => {
  test('goes through the six steps and is published as version 1', async () => {
    const stages = new Set<string>();
    const job = await newJob('students.csv', await readFile('public/samples/messy-students.csv', 'utf8'), 'csv');
    const done = await until('completion', async () => {
      const row = await jobRow(job.id);
      if (row) stages.add(row.stage);
      return row?.status === 'completed' ? row : undefined;
    });
    expect(done).toMatchObject({ progress: 100, row_count: 60, version: 1, error_message: null });
    const [dataset] = await sql<{ summary: Record<string, number>; change_keys: string[] }>(
      'SELECT summary, change_keys FROM cleaned_datasets WHERE job_id = $1',
      [job.id],
    );
    expect(dataset?.summary).toMatchObject({
      duplicates_removed: 3,
      columns_removed: 1,
      columns_renamed: 7,
      row_count_before: 63,
      row_count_after: 60,
    });
    expect(dataset?.change_keys).toHaveLength(4);
    const operations = await sql<{ operation: string; change_count: number }>(
      `SELECT operation, change_count FROM cleaning_operations o JOIN cleaned_datasets d ON d.id = o.dataset_id
       WHERE d.job_id = $1 ORDER BY position`,
      [job.id],
    );
    expect(operations.find(({ operation }) => operation === 'remove_duplicate')).toMatchObject({ change_count: 3 });
  });

  test('that is no JSON fails at once with a sentence for a person', async () => {
    const job = await newJob('broken.json', '[{"a": 1}, {"a": ', 'json');
    expect(await ended(job.id)).toMatchObject({ status: 'failed', error_message: expect.stringMatching(/JSON/) });
    const runs = await sql('SELECT * FROM cleaned_datasets WHERE job_id = $1', [job.id]);
    expect(runs).toEqual([]);
  });

  test('announced twice is processed once', async () => {
    const job = await newJob('twice.csv', 'a,b\n1,2\n', 'csv');
    await job.announce();
    await ended(job.id);
    const runs = await sql(
      `SELECT 1 FROM inngest_local.runs WHERE event ->> 'name' = 'upload/received' AND event #>> '{data,jobId}' = $1`,
      [job.id],
    );
    expect(runs).toHaveLength(1);
  });
});

describe('a step that fails', () => {
  test('twice and then succeeds leaves a completed job without a message', async () => {
    await sql('CREATE SEQUENCE failures');
    await sql(`CREATE FUNCTION fail_twice() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      IF NEW.stage = 'standardise' AND nextval('failures') <= 2 THEN RAISE EXCEPTION 'no room'; END IF;
      RETURN NEW; END $$`);
    await sql('CREATE TRIGGER fail_twice BEFORE UPDATE ON upload_jobs FOR EACH ROW EXECUTE FUNCTION fail_twice()');
    const job = await newJob('flaky.csv', 'a,b\n1,x\n1,x\n2,y\n', 'csv');
    expect(await ended(job.id)).toMatchObject({ status: 'completed', error_message: null, row_count: 2, version: 1 });
    expect(await sql('SELECT last_value::int AS value FROM failures')).toEqual([{ value: 3 }]);
    expect(await sql('SELECT 1 FROM cleaned_datasets WHERE job_id = $1', [job.id])).toHaveLength(1);
    await sql('DROP TRIGGER fail_twice ON upload_jobs');
  });

  test('until its retries are exhausted ends the job as failed, saying that the fault is not the file’s', async () => {
    const job = await storeUpload('lost.csv', Buffer.from('a,b\n1,2\n'), 'csv');
    await rm(path.join(environment.blobDirectory, job.storagePrefix, 'source'));
    await job.announce();
    const failed = await ended(job.id);
    expect(failed).toMatchObject({ status: 'failed', version: 0 });
    expect(failed.error_message).toMatch(/tried several times/);
    expect(failed.error_message).not.toMatch(/source|blob|\//);
  });
});

describe('a job deleted while it runs', () => {
  test('leaves nothing in the database or in storage', async () => {
    await sql(`CREATE FUNCTION delete_job() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
      DELETE FROM upload_jobs WHERE id = NEW.id; RETURN NULL; END $$`);
    await sql(`CREATE TRIGGER delete_job AFTER UPDATE ON upload_jobs FOR EACH ROW
      WHEN (NEW.stage = 'missing') EXECUTE FUNCTION delete_job()`);
    const job = await newJob('gone.csv', 'a,b\n1,2\n', 'csv');
    const run = await until('the run to end', async () => {
      const [row] = await sql<{ status: string; output: unknown }>(
        `SELECT status, output FROM inngest_local.runs WHERE event #>> '{data,jobId}' = $1`,
        [job.id],
      );
      return row?.status === 'running' ? undefined : row;
    });
    await sql('DROP TRIGGER delete_job ON upload_jobs');
    expect(run).toMatchObject({ status: 'completed', output: null });
    expect(await jobRow(job.id)).toBeUndefined();
    expect(existsSync(path.join(environment.blobDirectory, job.storagePrefix))).toBe(false);
  });
});
