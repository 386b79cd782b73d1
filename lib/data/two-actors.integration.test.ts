import { randomBytes, randomUUID } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { database } from '@/db/client';
import { cleanedDatasets, cleaningOperations, memberships, uploadJobs } from '@/db/schema';
import { startTestServer, type TestServer } from '@/scripts/lib/test-server';
import * as accounts from './accounts';
import type { Actor } from './actor';
import * as datasets from './datasets';
import * as jobs from './jobs';
import * as refreshTokens from './refresh-tokens';

let server: TestServer;
let owner: Actor;
let viewer: Actor;
let stranger: Actor;
let jobId: string;

async function newActor(): Promise<Actor> {
  const email = `${randomBytes(6).toString('hex')}@example.org`;
  return { userId: (await accounts.registerUser({ email, name: 'Somebody', passwordHash: 'x' })).id };
}

const newJob = () => ({
  filename: 'grades.csv',
  sizeBytes: 10,
  fileType: 'csv' as const,
  storagePrefix: `jobs/${randomUUID()}`,
  options: {},
});

const parts = { completeness: 100, uniqueness: 100, consistency: 100, integrity: 100 };
const summary = {
  duplicates_removed: 1,
  outliers_flagged: 0,
  missing_values_filled: 0,
  columns_renamed: 0,
  columns_removed: 0,
  dates_converted: 0,
  ages_bucketed: 0,
  quality_score: 100,
  quality_score_before: 90,
  row_count_before: 4,
  row_count_after: 3,
};

async function publish(id: string): Promise<void> {
  const [dataset] = await database()
    .insert(cleanedDatasets)
    .values({
      jobId: id,
      version: 1,
      sourceTableKey: 'jobs/a/stages/0.arrow',
      tableKey: 'jobs/a/stages/1.arrow',
      changeKeys: [],
      summary,
      quality: { before: parts, after: parts },
      profile: [],
      rowCount: 3,
      columnCount: 2,
    })
    .returning();
  await database()
    .insert(cleaningOperations)
    .values(
      ['trim_whitespace', 'remove_duplicate'].map((operation, position) => ({
        datasetId: dataset?.id ?? '',
        position,
        operation,
        params: {},
        changeCount: position,
        sentence: 'Done.',
      })),
    );
  await database().update(uploadJobs).set({ status: 'completed', version: 1 }).where(eq(uploadJobs.id, id));
}

beforeAll(async () => {
  server = await startTestServer(inject('postgresUrl'));
});

afterAll(() => server.close());

beforeEach(async () => {
  [owner, viewer, stranger] = await Promise.all([newActor(), newActor(), newActor()]);
  jobId = (await jobs.createJob(owner, newJob())).id;
  const [job] = await database().select().from(uploadJobs).where(eq(uploadJobs.id, jobId));
  await database()
    .insert(memberships)
    .values({ workspaceId: job?.workspaceId ?? '', userId: viewer.userId, role: 'viewer' });
  await publish(jobId);
});

const notFound = { code: 'not_found' };
const forbidden = { code: 'forbidden' };

/** For every function that takes an actor: what its owner gets, and that nobody else gets it. */
const cases: Record<string, () => Promise<void>> = {
  async './jobs.ts createJob'() {
    const job = await jobs.createJob(stranger, newJob());
    expect(job).toMatchObject({ filename: 'grades.csv', status: 'pending', file_size: 10, processed_at: null });
    expect(await jobs.listJobs(owner, { limit: 10, offset: 0 })).not.toContainEqual(job);
    await expect(jobs.createJob({ userId: randomUUID() }, newJob())).rejects.toMatchObject(forbidden);
  },
  async './jobs.ts listJobs'() {
    const ids = async (actor: Actor) => (await jobs.listJobs(actor, { limit: 10, offset: 0 })).map(({ id }) => id);
    const second = await jobs.createJob(owner, newJob());
    expect(await ids(owner)).toEqual([second.id, jobId]);
    expect(await ids(viewer)).toEqual([second.id, jobId]);
    expect(await ids(stranger)).toEqual([]);
    expect(await jobs.listJobs(owner, { limit: 1, offset: 1 })).toMatchObject([{ id: jobId }]);
  },
  async './jobs.ts getJob'() {
    expect(await jobs.getJob(owner, jobId)).toMatchObject({ id: jobId });
    expect(await jobs.getJob(viewer, jobId)).toMatchObject({ id: jobId });
    await expect(jobs.getJob(stranger, jobId)).rejects.toMatchObject(notFound);
    await expect(jobs.getJob(owner, randomUUID())).rejects.toMatchObject(notFound);
  },
  async './jobs.ts getJobStatus'() {
    expect(await jobs.getJobStatus(owner, jobId)).toMatchObject({ job_id: jobId, status: 'completed' });
    expect(await jobs.getJobStatus(viewer, jobId)).toMatchObject({ job_id: jobId });
    await expect(jobs.getJobStatus(stranger, jobId)).rejects.toMatchObject(notFound);
  },
  async './jobs.ts getReading'() {
    expect(await jobs.getReading(owner, jobId)).toBeNull();
    expect(await jobs.getReading(viewer, jobId)).toBeNull();
    await expect(jobs.getReading(stranger, jobId)).rejects.toMatchObject(notFound);
  },
  async './jobs.ts requireWritableJob'() {
    expect(await jobs.requireWritableJob(owner, jobId)).toMatchObject({ storagePrefix: expect.any(String) });
    await expect(jobs.requireWritableJob(viewer, jobId)).rejects.toMatchObject(forbidden);
    await expect(jobs.requireWritableJob(stranger, jobId)).rejects.toMatchObject(notFound);
  },
  async './jobs.ts deleteJob'() {
    await expect(jobs.deleteJob(viewer, jobId)).rejects.toMatchObject(forbidden);
    await expect(jobs.deleteJob(stranger, jobId)).rejects.toMatchObject(notFound);
    expect(await jobs.getJob(owner, jobId)).toMatchObject({ id: jobId });
    await jobs.deleteJob(owner, jobId);
    await expect(jobs.deleteJob(owner, jobId)).rejects.toMatchObject(notFound);
    const left = await database().select().from(cleanedDatasets).where(eq(cleanedDatasets.jobId, jobId));
    expect(left).toEqual([]);
  },
  async './datasets.ts currentDataset'() {
    expect(await datasets.currentDataset(owner, jobId)).toMatchObject({ version: 1, filename: 'grades.csv' });
    expect(await datasets.currentDataset(viewer, jobId)).toMatchObject({ version: 1 });
    await expect(datasets.currentDataset(stranger, jobId)).rejects.toMatchObject(notFound);
  },
  async './datasets.ts cleaningSummary'() {
    const quality = { before: parts, after: parts };
    expect(await datasets.cleaningSummary(owner, jobId)).toEqual({ ...summary, quality, version: 1 });
    expect(await datasets.cleaningSummary(viewer, jobId)).toMatchObject({ version: 1 });
    await expect(datasets.cleaningSummary(stranger, jobId)).rejects.toMatchObject(notFound);
  },
  async './datasets.ts currentOperations'() {
    const operations = await datasets.currentOperations(owner, jobId);
    expect(operations.map(({ operation }) => operation)).toEqual(['trim_whitespace', 'remove_duplicate']);
    expect(await datasets.currentOperations(viewer, jobId)).toHaveLength(2);
    await expect(datasets.currentOperations(stranger, jobId)).rejects.toMatchObject(notFound);
  },
  async './accounts.ts findOwnAccount'() {
    expect(await accounts.findOwnAccount(owner)).toMatchObject({ id: owner.userId });
    expect(await accounts.findOwnAccount(stranger)).toMatchObject({ id: stranger.userId });
    expect(await accounts.findOwnAccount({ userId: randomUUID() })).toBeUndefined();
  },
  async './refresh-tokens.ts startTokenFamily'() {
    const token = () => ({ tokenHash: randomUUID(), expiresAt: new Date(Date.now() + 60_000) });
    const [ofOwner, ofStranger] = [token(), token()];
    await refreshTokens.startTokenFamily(owner, ofOwner);
    await refreshTokens.startTokenFamily(stranger, ofStranger);
    expect(await refreshTokens.rotateRefreshToken(ofOwner.tokenHash, token())).toEqual(owner);
    // Used twice: the owner's family is revoked, the stranger's is not.
    expect(await refreshTokens.rotateRefreshToken(ofOwner.tokenHash, token())).toBeUndefined();
    expect(await refreshTokens.rotateRefreshToken(ofStranger.tokenHash, token())).toEqual(stranger);
  },
};

/** No person asks through these: plumbing, the pipeline's own records, what is needed before anybody is signed in. */
const WITHOUT_ACTOR = [
  './access.ts',
  './actor.ts',
  './job-events.ts',
  './pipeline.ts',
  './rate-limits.ts',
  './system.ts',
  './accounts.ts registerUser',
  './accounts.ts findCredentials',
  './refresh-tokens.ts rotateRefreshToken',
];

test('every function that reads or writes for a person has a case with two actors', () => {
  const modules = import.meta.glob<Record<string, unknown>>(['./*.ts', '!./*.test.ts'], { eager: true });
  const exempt = (file: string, name: string) =>
    WITHOUT_ACTOR.includes(file) || WITHOUT_ACTOR.includes(`${file} ${name}`);
  const functions = Object.entries(modules).flatMap(([file, exported]) =>
    Object.entries(exported)
      .filter(([name, value]) => typeof value === 'function' && !exempt(file, name))
      .map(([name]) => `${file} ${name}`),
  );
  expect(Object.keys(cases).sort()).toEqual(functions.sort());
});

describe('what is not yours does not exist for you', () => {
  test.each(Object.entries(cases))('%s', async (_name, run) => {
    await run();
  });
});

test.each([
  ['pending', null, /still being cleaned/],
  ['processing', null, /still being cleaned/],
  ['failed', 'The file has no rows.', /could not be cleaned\. The file has no rows\./],
] as const)('a dataset of a job that is %s is not ready', async (status, errorMessage, message) => {
  const { id } = await jobs.createJob(owner, newJob());
  await database().update(uploadJobs).set({ status, errorMessage }).where(eq(uploadJobs.id, id));
  await expect(datasets.currentDataset(owner, id)).rejects.toMatchObject({
    code: 'wrong_state',
    message: expect.stringMatching(message),
  });
  await expect(datasets.currentDataset(stranger, id)).rejects.toMatchObject(notFound);
});
