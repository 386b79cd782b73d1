import { randomBytes, randomUUID } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { database } from '@/db/client';
import {
  annotations as annotationRows,
  cleanedDatasets,
  cleaningOperations,
  memberships,
  uploadJobs,
} from '@/db/schema';
import { aChart, aSpec } from '@/lib/charts/chart.fixture';
import { registerUser } from '@/lib/data/system/accounts';
import { findLiveApiToken } from '@/lib/data/system/api-tokens';
import { findDemandedFactor } from '@/lib/data/system/second-factor';
import { findLiveSession, insertSession } from '@/lib/data/system/sessions';
import type { Finding } from '@/lib/findings/finding';
import { startTestServer, type TestServer } from '@/scripts/lib/test-server';
import * as acceptedFindings from './accepted-findings';
import * as accountDeletion from './account-deletion';
import * as accounts from './accounts';
import type { Actor } from './actor';
import * as analyst from './analyst';
import * as annotations from './annotations';
import * as apiTokens from './api-tokens';
import * as charts from './charts';
import * as comparisonInsights from './comparison-insights';
import * as comparisonSeries from './comparison-series';
import * as comparisons from './comparisons';
import * as dashboardsAccess from './dashboards';
import * as datasets from './datasets';
import * as derivations from './derivations';
import * as eventSources from './event-sources';
import * as goals from './goals';
import * as identities from './identities';
import * as insights from './insights';
import * as jobs from './jobs';
import * as notifications from './notifications';
import * as people from './people';
import * as presets from './presets';
import * as reading from './reading';
import * as recommendations from './recommendations';
import * as secondFactor from './second-factor';
import * as securityLog from './security-log';
import * as sessions from './sessions';
import * as shares from './shares';
import * as usage from './usage';
import * as versions from './versions';
import * as workspaces from './workspaces';
import * as writableJob from './writable-job';

let server: TestServer;
let owner: Actor;
let viewer: Actor;
let stranger: Actor;
let jobId: string;
let workspaceId: string;

async function newActor(): Promise<Actor> {
  const email = `${randomBytes(6).toString('hex')}@example.org`;
  return { userId: (await registerUser({ email, name: 'Somebody', passwordHash: 'x' })).id };
}

const newIdentity = () => ({
  provider: 'oidc' as const,
  issuer: 'https://id.example.org',
  subject: randomUUID(),
  email: null,
});

const newJob = () => ({
  filename: 'grades.csv',
  sizeBytes: 10,
  fileType: 'csv' as const,
  storagePrefix: `jobs/${randomUUID()}`,
  options: {},
});

const newShare = () => ({ tokenHash: randomUUID(), tokenHint: 'x9Qf', passwordHash: null, expiresAt: null });

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

async function asAnalyst({ userId }: Actor): Promise<void> {
  await database()
    .update(memberships)
    .set({ role: 'analyst' })
    .where(and(eq(memberships.workspaceId, workspaceId), eq(memberships.userId, userId)));
}

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
        facts: {
          counts: { entries: position, cells: 0, flagged: 0, rowsRemoved: 0, columns: [] },
          notes: [],
          skipped: null,
        },
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
  ({ id: jobId, workspaceId } = await jobs.insertJob(owner, newJob()));
  await database().insert(memberships).values({ workspaceId, userId: viewer.userId, role: 'viewer' });
  await publish(jobId);
});

const notFound = { code: 'not_found' };
const forbidden = { code: 'forbidden' };
const stale = { code: 'stale_version' };

const pendingOf = (actor: Actor): versions.PendingRecipe => ({
  id: randomUUID(),
  recipe: [],
  base: 1,
  version: 2,
  history: { past: [1], present: 2, future: [] },
  action: 'recipe',
  requestedBy: actor.userId,
  requestedAt: new Date().toISOString(),
});

const finding: Finding = {
  id: 'x',
  kind: 'blank',
  reason: { missingShare: 0.01 },
  column: 'c0',
  columnName: 'city',
  rows: [3],
  value: null,
  certainty: 0.6,
  confidence: 'medium',
  seconded: [],
  group: 'g',
  repair: null,
};

const newPreset = {
  name: 'Monthly',
  steps: [{ operation: 'trim_whitespace' as const, params: {}, enabled: true }],
};

const goal = { text: 'Where do sales grow?', category: 'sales' as const };

const newChart = (): charts.NewChart => ({
  spec: aSpec(),
  prepared: aChart('bar', {
    data: [
      { x: 'Porto', y: 2 },
      { x: 'Braga', y: 1 },
    ],
  }),
  dataVersion: 1,
  isRecommended: false,
  reasoning: null,
});

const newSession = ({ userId }: Actor) =>
  insertSession({ userId, kind: 'browser', userAgent: null, address: null }, { absolute: 600, idle: 60 });

const newTokenRow = () => ({
  name: 'Nightly',
  scope: 'read' as const,
  tokenHash: randomUUID(),
  tokenHint: 'abcd',
  expiresAt: null,
});

const secondJob = async () => (await jobs.insertJob(owner, newJob())).id;
const newComparison = (jobId2: string): comparisons.NewComparisonRow => ({
  jobId1: jobId,
  jobId2,
  proposal: { matches: [], candidates: {} },
  mapping: [{ first: 'c0', second: 'c1' }],
});

const annotationOn = (chartId: string | null): annotations.NewAnnotation => ({
  chartId,
  anchor: { on: 'dashboard', label: 'Sales' },
  version: 1,
  text: 'Why so few?',
  mentions: [],
});
const said = { text: 'So it is.', mentions: [] };
const newInsight = (): insights.NewInsight => ({
  spec: aSpec(),
  version: 1,
  insight: { facts: [], statements: [], advice: [], goal: null, names: {}, isPlain: true, confidence: 0.5 },
  source: 'builtin',
  fallbackReason: null,
  key: randomUUID(),
});

const newSeries = async (): Promise<comparisonSeries.NewSeriesRow> => ({
  jobId,
  later: [{ jobId: await secondJob(), mapping: [{ first: 'c0', second: 'c1' }] }],
});

const newComparisonInsight = (): comparisonInsights.NewComparisonInsight => ({
  version1: 1,
  version2: 1,
  mappedAs: 'a digest',
  insight: newInsight().insight,
  source: 'builtin',
  fallbackReason: null,
});

async function anInsight(): Promise<insights.ReadInsight> {
  const chart = await charts.insertChart(owner, jobId, newChart());
  return insights.saveChartInsight(owner, jobId, chart.id, newInsight());
}

const page = { limit: 10, offset: 0 };

/** For every function that takes an actor: what its owner gets, and that nobody else gets it. */
const cases: Record<string, () => Promise<void>> = {
  async './jobs.ts insertJob'() {
    const job = await jobs.insertJob(stranger, newJob());
    expect(job).toMatchObject({ filename: 'grades.csv', status: 'pending', fileSize: 10, processedAt: null });
    expect(await jobs.listJobRows(owner, { limit: 10, offset: 0 })).not.toContainEqual(job);
    expect(job).toMatchObject({ owner: { id: stranger.userId }, canDelete: true });
    await expect(jobs.insertJob({ userId: randomUUID() }, newJob())).rejects.toMatchObject(forbidden);
    const there = { ...newJob(), workspaceId };
    await expect(jobs.insertJob(viewer, there)).rejects.toMatchObject(forbidden);
    await expect(jobs.insertJob(stranger, there)).rejects.toMatchObject(notFound);
    await asAnalyst(viewer);
    expect(await jobs.insertJob(viewer, there)).toMatchObject({ workspaceId, owner: { id: viewer.userId } });
    // A member of somebody's own workspace still uploads to their own.
    expect((await jobs.insertJob(viewer, newJob())).workspaceId).not.toBe(workspaceId);
  },
  async './jobs.ts findListedJob'() {
    const owned = { id: jobId, owner: { id: owner.userId, name: 'Somebody' } };
    expect(await jobs.findListedJob(owner, jobId)).toMatchObject({ ...owned, canDelete: true });
    expect(await jobs.findListedJob(viewer, jobId)).toMatchObject({ ...owned, canDelete: false });
    await expect(jobs.findListedJob(stranger, jobId)).rejects.toMatchObject(notFound);
  },
  async './jobs.ts listJobRows'() {
    const ids = async (actor: Actor, of = {}) =>
      (await jobs.listJobRows(actor, { limit: 10, offset: 0, ...of })).map(({ id }) => id);
    const own = await jobs.insertJob(viewer, newJob());
    expect(await ids(viewer)).toEqual([own.id, jobId]);
    expect(await ids(viewer, { workspace_id: workspaceId })).toEqual([jobId]);
    await jobs.deleteJob(viewer, own.id);
    await expect(ids(stranger, { workspace_id: workspaceId })).rejects.toMatchObject(notFound);
    const second = await jobs.insertJob(owner, newJob());
    expect(await ids(owner)).toEqual([second.id, jobId]);
    expect(await ids(viewer)).toEqual([second.id, jobId]);
    expect(await ids(stranger)).toEqual([]);
    expect(await jobs.listJobRows(owner, { limit: 1, offset: 1 })).toMatchObject([{ id: jobId }]);
  },
  async './jobs.ts requireJob'() {
    expect(await jobs.requireJob(owner, jobId)).toMatchObject({ id: jobId });
    expect(await jobs.requireJob(viewer, jobId)).toMatchObject({ id: jobId });
    await expect(jobs.requireJob(stranger, jobId)).rejects.toMatchObject(notFound);
    await expect(jobs.requireJob(owner, randomUUID())).rejects.toMatchObject(notFound);
  },
  async './reading.ts readingState'() {
    expect(await reading.readingState(owner, jobId)).toMatchObject({ version: 1, reading: null });
    expect(await reading.readingState(viewer, jobId)).toMatchObject({ version: 1 });
    await expect(reading.readingState(stranger, jobId)).rejects.toMatchObject(notFound);
  },
  async './jobs.ts requireWritableJob'() {
    expect(await jobs.requireWritableJob(owner, jobId)).toMatchObject({ storagePrefix: expect.any(String) });
    await expect(jobs.requireWritableJob(viewer, jobId)).rejects.toMatchObject(forbidden);
    await expect(jobs.requireWritableJob(stranger, jobId)).rejects.toMatchObject(notFound);
  },
  async './jobs.ts requireDeletableJob'() {
    await jobs.requireDeletableJob(owner, jobId);
    await asAnalyst(viewer);
    await expect(jobs.requireDeletableJob(viewer, jobId)).rejects.toMatchObject(forbidden);
    await jobs.requireDeletableJob(viewer, (await jobs.insertJob(viewer, { ...newJob(), workspaceId })).id);
    await expect(jobs.requireDeletableJob(stranger, jobId)).rejects.toMatchObject(notFound);
  },
  async './jobs.ts withdrawJob'() {
    const { id } = await jobs.insertJob(owner, newJob());
    for (const actor of [viewer, stranger]) await jobs.withdrawJob(actor, id);
    await jobs.withdrawJob(owner, jobId);
    expect(await jobs.listJobRows(owner, page)).toMatchObject([{ id }, { id: jobId }]);
    await jobs.withdrawJob(owner, id);
    expect(await jobs.listJobRows(owner, page)).toMatchObject([{ id: jobId }]);
  },
  async './jobs.ts deleteJob'() {
    await expect(jobs.deleteJob(viewer, jobId)).rejects.toMatchObject(forbidden);
    await expect(jobs.deleteJob(stranger, jobId)).rejects.toMatchObject(notFound);
    expect(await jobs.requireJob(owner, jobId)).toMatchObject({ id: jobId });
    await jobs.deleteJob(owner, jobId);
    await expect(jobs.deleteJob(owner, jobId)).rejects.toMatchObject(notFound);
    const left = await database().select().from(cleanedDatasets).where(eq(cleanedDatasets.jobId, jobId));
    expect(left).toEqual([]);
  },
  async './derivations.ts derivationState'() {
    const derivation = { shape: { shape: 'split_rows', column: 'c0', separator: ';' }, follows: true } as const;
    const made = { ...newJob(), workspaceId, derivation, parentIds: [jobId] };
    await expect(jobs.insertJob(stranger, made)).rejects.toMatchObject(notFound);
    const elsewhere = (await jobs.insertJob(stranger, newJob())).id;
    await expect(jobs.insertJob(owner, { ...made, parentIds: [elsewhere] })).rejects.toMatchObject(notFound);
    const { id } = await jobs.insertJob(owner, made);
    const parents = [{ jobId, filename: 'grades.csv', version: 1 }];
    expect(await derivations.derivationState(viewer, id)).toMatchObject({ derivation, parents, children: [] });
    expect(await derivations.derivationState(viewer, jobId)).toMatchObject({
      derivation: null,
      children: [{ jobId: id }],
    });
    for (const of of [id, jobId])
      await expect(derivations.derivationState(stranger, of)).rejects.toMatchObject(notFound);
  },
  async './derivations.ts hasFollowers'() {
    expect(await derivations.hasFollowers(owner, jobId)).toBe(false);
    const derivation = { shape: { shape: 'split_rows', column: 'c0', separator: ';' }, follows: true } as const;
    await jobs.insertJob(owner, { ...newJob(), workspaceId, derivation, parentIds: [jobId] });
    expect(await derivations.hasFollowers(viewer, jobId)).toBe(true);
    await expect(derivations.hasFollowers(stranger, jobId)).rejects.toMatchObject(notFound);
  },
  async './derivations.ts setFollows'() {
    const derivation = { shape: { shape: 'split_rows', column: 'c0', separator: ';' }, follows: true } as const;
    const { id } = await jobs.insertJob(owner, { ...newJob(), workspaceId, derivation, parentIds: [jobId] });
    await expect(derivations.setFollows(viewer, id, false)).rejects.toMatchObject(forbidden);
    await expect(derivations.setFollows(stranger, id, false)).rejects.toMatchObject(notFound);
    await expect(derivations.setFollows(owner, jobId, false)).rejects.toMatchObject({ code: 'wrong_state' });
    await derivations.setFollows(owner, id, false);
    expect((await derivations.derivationState(owner, id)).derivation?.follows).toBe(false);
  },
  async './datasets.ts currentDataset'() {
    expect(await datasets.currentDataset(owner, jobId)).toMatchObject({ version: 1, filename: 'grades.csv' });
    expect(await datasets.currentDataset(viewer, jobId)).toMatchObject({ version: 1 });
    await expect(datasets.currentDataset(stranger, jobId)).rejects.toMatchObject(notFound);
  },
  async './datasets.ts currentOperations'() {
    const operations = await datasets.currentOperations(owner, jobId);
    expect(operations.map(({ operation }) => operation)).toEqual(['trim_whitespace', 'remove_duplicate']);
    expect(await datasets.currentOperations(viewer, jobId)).toHaveLength(2);
    await expect(datasets.currentOperations(stranger, jobId)).rejects.toMatchObject(notFound);
  },
  async './versions.ts currentVersion'() {
    const version = { dataset: { version: 1 }, status: 'completed', history: { past: [], present: 1, future: [] } };
    expect(await versions.currentVersion(owner, jobId)).toMatchObject(version);
    expect((await versions.currentVersion(viewer, jobId)).recipe).toEqual([
      { operation: 'trim_whitespace', params: {}, enabled: true },
      { operation: 'remove_duplicate', params: {}, enabled: true },
    ]);
    await expect(versions.currentVersion(stranger, jobId)).rejects.toMatchObject(notFound);
  },
  async './versions.ts changeableVersion'() {
    expect(await versions.changeableVersion(owner, jobId, 1)).toMatchObject({ dataset: { version: 1 } });
    await expect(versions.changeableVersion(owner, jobId, 2)).rejects.toMatchObject(stale);
    await expect(versions.changeableVersion(viewer, jobId)).rejects.toMatchObject(forbidden);
    await expect(versions.changeableVersion(stranger, jobId)).rejects.toMatchObject(notFound);
  },
  async './versions.ts publishChange'() {
    const content = await versions.versionContent(owner, jobId, 1);
    const about = { action: 'fill' as const, history: { past: [1], present: 2, future: [] } };
    const publishAs = (actor: Actor, base: number, isStored = true) =>
      versions.publishChange(actor, jobId, base, content, about, async () => isStored);
    expect(await publishAs(owner, 1, false)).toBeUndefined();
    await expect(publishAs(viewer, 1)).rejects.toMatchObject(forbidden);
    await expect(publishAs(stranger, 1)).rejects.toMatchObject(notFound);
    const both = await Promise.allSettled([publishAs(owner, 1), publishAs(owner, 1)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(publishAs(owner, 1)).rejects.toMatchObject(stale);
    const made = await versions.currentVersion(viewer, jobId);
    expect(made).toMatchObject({ dataset: { version: 2, createdBy: owner.userId }, history: { past: [1] } });
    expect(made.recipe).toHaveLength(2);
  },
  async './versions.ts requestRecipe'() {
    await expect(versions.requestRecipe(viewer, jobId, pendingOf(viewer))).rejects.toMatchObject(forbidden);
    await expect(versions.requestRecipe(stranger, jobId, pendingOf(stranger))).rejects.toMatchObject(notFound);
    await versions.requestRecipe(owner, jobId, pendingOf(owner));
    expect(await jobs.requireJob(owner, jobId)).toMatchObject({ status: 'processing', progress: 0 });
    expect(await datasets.currentDataset(viewer, jobId)).toMatchObject({ version: 1 });
    await expect(versions.requestRecipe(owner, jobId, pendingOf(owner))).rejects.toMatchObject({ code: 'wrong_state' });
    await expect(versions.changeableVersion(owner, jobId)).rejects.toMatchObject({ code: 'wrong_state' });
  },
  async './versions.ts withdrawRecipe'() {
    const pending = pendingOf(owner);
    await versions.requestRecipe(owner, jobId, pending);
    for (const [actor, id] of [
      [viewer, pending.id],
      [stranger, pending.id],
      [owner, randomUUID()],
    ] as const) {
      await versions.withdrawRecipe(actor, jobId, id);
      expect(await jobs.requireJob(owner, jobId)).toMatchObject({ status: 'processing' });
    }
    await versions.withdrawRecipe(owner, jobId, pending.id);
    expect(await jobs.requireJob(owner, jobId)).toMatchObject({ status: 'completed', progress: 100 });
  },
  async './versions.ts versionWithTable'() {
    const key = 'jobs/a/stages/1.arrow';
    expect(await versions.versionWithTable(owner, jobId, key)).toMatchObject({ dataset: { rowCount: 3 } });
    expect(await versions.versionWithTable(viewer, jobId, key)).toBeDefined();
    expect(await versions.versionWithTable(stranger, jobId, key)).toBeUndefined();
    expect(await versions.versionWithTable(owner, jobId, 'jobs/a/stages/2.arrow')).toBeUndefined();
  },
  async './versions.ts versionContent'() {
    expect((await versions.versionContent(viewer, jobId, 1)).operations).toHaveLength(2);
    await expect(versions.versionContent(owner, jobId, 2)).rejects.toMatchObject(notFound);
    await expect(versions.versionContent(stranger, jobId, 1)).rejects.toMatchObject(notFound);
  },
  async './versions.ts recipeOfVersion'() {
    expect(await versions.recipeOfVersion(owner, jobId, 1)).toHaveLength(2);
    expect(await versions.recipeOfVersion(viewer, jobId, 1)).toHaveLength(2);
    await expect(versions.recipeOfVersion(stranger, jobId, 1)).rejects.toMatchObject(notFound);
  },
  async './versions.ts listVersionRows'() {
    expect(await versions.listVersionRows(owner, jobId, page)).toMatchObject([{ version: 1, isCurrent: true }]);
    expect(await versions.listVersionRows(viewer, jobId, page)).toHaveLength(1);
    await expect(versions.listVersionRows(stranger, jobId, page)).rejects.toMatchObject(notFound);
  },
  async './writable-job.ts inWritableJob'() {
    const change = async () => 'changed';
    expect(await writableJob.inWritableJob(owner, jobId, change)).toBe('changed');
    await expect(writableJob.inWritableJob(viewer, jobId, change)).rejects.toMatchObject(forbidden);
    await expect(writableJob.inWritableJob(stranger, jobId, change)).rejects.toMatchObject(notFound);
  },
  async './writable-job.ts inAnnotatableJob'() {
    const change = async () => 'changed';
    expect(await writableJob.inAnnotatableJob(owner, jobId, change)).toBe('changed');
    expect(await writableJob.inAnnotatableJob(viewer, jobId, change)).toBe('changed');
    await expect(writableJob.inAnnotatableJob(stranger, jobId, change)).rejects.toMatchObject(notFound);
  },
  async './accepted-findings.ts rememberFindings'() {
    await expect(acceptedFindings.rememberFindings(viewer, jobId, [finding])).rejects.toMatchObject(forbidden);
    await expect(acceptedFindings.rememberFindings(stranger, jobId, [finding])).rejects.toMatchObject(notFound);
    await acceptedFindings.rememberFindings(owner, jobId, [finding]);
    await acceptedFindings.rememberFindings(owner, jobId, [{ ...finding, rows: [5] }]);
    expect(await acceptedFindings.rememberedFindings(owner, jobId, ['x'])).toEqual([{ ...finding, rows: [5] }]);
  },
  async './accepted-findings.ts rememberedFindings'() {
    await acceptedFindings.rememberFindings(owner, jobId, [finding]);
    expect(await acceptedFindings.rememberedFindings(viewer, jobId, ['x', 'y'])).toEqual([finding]);
    expect(await acceptedFindings.rememberedFindings(viewer, jobId, ['y'])).toEqual([]);
    expect(await acceptedFindings.rememberedFindings(stranger, jobId, ['x'])).toEqual([]);
  },
  async './presets.ts insertPreset'() {
    await expect(presets.insertPreset(viewer, jobId, newPreset)).rejects.toMatchObject(forbidden);
    await expect(presets.insertPreset(stranger, jobId, newPreset)).rejects.toMatchObject(notFound);
    expect(await presets.insertPreset(owner, jobId, newPreset)).toMatchObject({
      ...newPreset,
      createdBy: owner.userId,
    });
    const again = { ...newPreset, name: 'MONTHLY' };
    await expect(presets.insertPreset(owner, jobId, again)).rejects.toMatchObject({ code: 'invalid_input' });
  },
  async './presets.ts listPresets'() {
    const { id } = await presets.insertPreset(owner, jobId, newPreset);
    expect(await presets.listPresets(owner)).toMatchObject([{ id, author: 'Somebody', canChange: true }]);
    expect(await presets.listPresets(viewer)).toMatchObject([{ id, canChange: false }]);
    expect(await presets.listPresets(stranger)).toEqual([]);
  },
  async './presets.ts findPreset'() {
    const { id } = await presets.insertPreset(owner, jobId, newPreset);
    expect(await presets.findPreset(viewer, id)).toMatchObject(newPreset);
    await expect(presets.findPreset(stranger, id)).rejects.toMatchObject(notFound);
  },
  async './presets.ts renamePreset'() {
    const { id } = await presets.insertPreset(owner, jobId, newPreset);
    await presets.insertPreset(owner, jobId, { ...newPreset, name: 'Yearly' });
    await expect(presets.renamePreset(viewer, id, 'Weekly')).rejects.toMatchObject(forbidden);
    await expect(presets.renamePreset(stranger, id, 'Weekly')).rejects.toMatchObject(notFound);
    await expect(presets.renamePreset(owner, id, 'yearly')).rejects.toMatchObject({ code: 'invalid_input' });
    expect(await presets.renamePreset(owner, id, 'monthly')).toMatchObject({ name: 'monthly' });
  },
  async './presets.ts deletePreset'() {
    const { id } = await presets.insertPreset(owner, jobId, newPreset);
    await Promise.all([
      presets.choosePreset(viewer, id),
      workspaces.changeWorkspace(owner, workspaceId, { defaultPreset: id }),
    ]);
    await expect(presets.deletePreset(viewer, id)).rejects.toMatchObject(forbidden);
    await expect(presets.deletePreset(stranger, id)).rejects.toMatchObject(notFound);
    expect(await presets.chosenPresets(viewer)).toMatchObject({ chosen: id });
    await presets.deletePreset(owner, id);
    expect(await presets.listPresets(owner)).toEqual([]);
    expect(await presets.chosenPresets(viewer)).toMatchObject({ chosen: null });
    expect(await presets.chosenPresets(owner)).toMatchObject({ workspaceDefault: null });
  },
  async './presets.ts chosenPresets'() {
    expect(await presets.chosenPresets(owner)).toEqual({ chosen: null, workspaceDefault: null, canSetDefault: true });
    await workspaces.changeWorkspace(owner, workspaceId, { defaultPreset: 'careful' });
    const offered = { chosen: null, workspaceDefault: 'careful' };
    expect(await presets.chosenPresets(owner)).toEqual({ ...offered, canSetDefault: true });
    expect(await presets.chosenPresets(viewer, workspaceId)).toEqual({ ...offered, canSetDefault: false });
    expect(await presets.chosenPresets(viewer)).toMatchObject({ workspaceDefault: null });
    await expect(presets.chosenPresets(stranger, workspaceId)).rejects.toMatchObject(notFound);
    const nobody = { userId: randomUUID() };
    expect(await presets.chosenPresets(nobody)).toMatchObject({ chosen: null, canSetDefault: false });
  },
  async './presets.ts choosePreset'() {
    await presets.choosePreset(owner, 'careful');
    expect(await presets.chosenPresets(owner)).toMatchObject({ chosen: 'careful' });
    expect(await presets.chosenPresets(viewer)).toMatchObject({ chosen: null });
  },
  async './goals.ts saveGoal'() {
    await expect(goals.saveGoal(viewer, jobId, goal)).rejects.toMatchObject(forbidden);
    await expect(goals.saveGoal(stranger, jobId, goal)).rejects.toMatchObject(notFound);
    expect(await goals.findGoal(owner, jobId)).toBeNull();
    expect(await goals.saveGoal(owner, jobId, goal)).toMatchObject({ text: goal.text, category: 'sales' });
    expect(await goals.saveGoal(owner, jobId, { ...goal, category: 'cost' })).toMatchObject({ category: 'cost' });
  },
  async './goals.ts findGoal'() {
    expect(await goals.findGoal(viewer, jobId)).toBeNull();
    await goals.saveGoal(owner, jobId, goal);
    expect(await goals.findGoal(viewer, jobId)).toMatchObject({ text: goal.text });
    await expect(goals.findGoal(stranger, jobId)).rejects.toMatchObject(notFound);
  },
  async './dashboards.ts findDashboard'() {
    const { id } = await charts.insertChart(owner, jobId, newChart());
    const empty = { filename: 'grades.csv', title: null, items: [], version: 0, chartIds: [id] };
    expect(await dashboardsAccess.findDashboard(owner, jobId)).toEqual(empty);
    expect(await dashboardsAccess.findDashboard(viewer, jobId)).toEqual(empty);
    await expect(dashboardsAccess.findDashboard(stranger, jobId)).rejects.toMatchObject(notFound);
  },
  async './dashboards.ts saveDashboard'() {
    const { id } = await charts.insertChart(owner, jobId, newChart());
    const items = [{ chart_id: id, x: 0, y: 0, w: 12, h: 4 }];
    const arrangement = { title: 'Grades', items, expectedVersion: 0 };
    await expect(dashboardsAccess.saveDashboard(viewer, jobId, arrangement)).rejects.toMatchObject(forbidden);
    await expect(dashboardsAccess.saveDashboard(stranger, jobId, arrangement)).rejects.toMatchObject(notFound);
    await dashboardsAccess.saveDashboard(owner, jobId, arrangement);
    expect(await dashboardsAccess.findDashboard(owner, jobId)).toMatchObject({ title: 'Grades', items, version: 1 });
    await expect(dashboardsAccess.saveDashboard(owner, jobId, arrangement)).rejects.toMatchObject(stale);
    const foreign = { ...arrangement, items: [{ chart_id: randomUUID(), x: 0, y: 0, w: 1, h: 1 }], expectedVersion: 1 };
    await expect(dashboardsAccess.saveDashboard(owner, jobId, foreign)).rejects.toMatchObject({
      code: 'invalid_input',
    });
  },
  async './charts.ts insertChart'() {
    await expect(charts.insertChart(viewer, jobId, newChart())).rejects.toMatchObject(forbidden);
    await expect(charts.insertChart(stranger, jobId, newChart())).rejects.toMatchObject(notFound);
    expect(await charts.listChartRows(owner, jobId, page)).toEqual([]);
    expect(await charts.insertChart(owner, jobId, newChart())).toMatchObject({ jobId, createdBy: owner.userId });
  },
  async './charts.ts listChartRows'() {
    const first = await charts.insertChart(owner, jobId, newChart());
    const second = await charts.insertChart(owner, jobId, newChart());
    expect(await charts.listChartRows(viewer, jobId, page)).toEqual([second, first]);
    expect(await charts.listChartRows(owner, jobId, { limit: 1, offset: 1 })).toEqual([first]);
    await expect(charts.listChartRows(stranger, jobId, page)).rejects.toMatchObject(notFound);
  },
  async './charts.ts findChart'() {
    const { id } = await charts.insertChart(owner, jobId, newChart());
    expect(await charts.findChart(owner, id)).toMatchObject({ id, annotationCount: 0 });
    expect(await charts.findChart(viewer, id, jobId)).toMatchObject({ id });
    await expect(charts.findChart(stranger, id)).rejects.toMatchObject(notFound);
    await expect(charts.findChart(owner, id, (await jobs.insertJob(owner, newJob())).id)).rejects.toMatchObject(
      notFound,
    );
  },
  async './charts.ts requireWritableChart'() {
    const { id } = await charts.insertChart(owner, jobId, newChart());
    expect(await charts.requireWritableChart(owner, id, jobId)).toMatchObject({ id });
    await expect(charts.requireWritableChart(viewer, id)).rejects.toMatchObject(forbidden);
    await expect(charts.requireWritableChart(stranger, id)).rejects.toMatchObject(notFound);
  },
  async './charts.ts changeChart'() {
    const { id } = await charts.insertChart(owner, jobId, newChart());
    const change = { reasoning: 'Changed.' };
    await expect(charts.changeChart(viewer, jobId, id, change)).rejects.toMatchObject(forbidden);
    await expect(charts.changeChart(stranger, jobId, id, change)).rejects.toMatchObject(notFound);
    const other = await jobs.insertJob(stranger, newJob());
    await expect(charts.changeChart(stranger, other.id, id, change)).rejects.toMatchObject(notFound);
    expect(await charts.findChart(owner, id)).toMatchObject({ reasoning: null });
    expect(await charts.changeChart(owner, jobId, id, change)).toMatchObject(change);
  },
  async './charts.ts deleteChart'() {
    const { id } = await charts.insertChart(owner, jobId, newChart());
    await annotations.insertAnnotation(owner, jobId, annotationOn(id));
    await expect(charts.deleteChart(viewer, jobId, id)).rejects.toMatchObject(forbidden);
    await expect(charts.deleteChart(stranger, jobId, id)).rejects.toMatchObject(notFound);
    const other = await jobs.insertJob(stranger, newJob());
    await expect(charts.deleteChart(stranger, other.id, id)).rejects.toMatchObject(notFound);
    expect(await charts.findChart(owner, id)).toMatchObject({ annotationCount: 1 });
    await charts.deleteChart(owner, jobId, id);
    await expect(charts.deleteChart(owner, jobId, id)).rejects.toMatchObject(notFound);
    expect(await database().select().from(annotationRows).where(eq(annotationRows.chartId, id))).toEqual([]);
  },
  async './insights.ts saveChartInsight'() {
    const { id } = await charts.insertChart(owner, jobId, newChart());
    await expect(insights.saveChartInsight(viewer, jobId, id, newInsight())).rejects.toMatchObject(forbidden);
    await expect(insights.saveChartInsight(stranger, jobId, id, newInsight())).rejects.toMatchObject(notFound);
    const first = await insights.saveChartInsight(owner, jobId, id, newInsight());
    const second = await insights.saveChartInsight(owner, jobId, id, newInsight());
    expect(await insights.listInsightRows(owner, jobId, page)).toEqual([second]);
    expect(second.id).not.toBe(first.id);
    await expect(insights.saveChartInsight(owner, jobId, randomUUID(), newInsight())).rejects.toMatchObject(notFound);
  },
  async './insights.ts listInsightRows'() {
    const made = await anInsight();
    expect(await insights.listInsightRows(viewer, jobId, page)).toEqual([made]);
    await expect(insights.listInsightRows(stranger, jobId, page)).rejects.toMatchObject(notFound);
  },
  async './insights.ts findInsight'() {
    const made = await anInsight();
    expect(await insights.findInsight(viewer, made.id)).toEqual(made);
    await expect(insights.findInsight(stranger, made.id)).rejects.toMatchObject(notFound);
  },
  async './insights.ts replaceInsight'() {
    const made = await anInsight();
    await insights.saveReaction(owner, made.id, { isHelpful: true, reason: null });
    await expect(insights.replaceInsight(viewer, made, newInsight())).rejects.toMatchObject(forbidden);
    await expect(insights.replaceInsight(stranger, made, newInsight())).rejects.toMatchObject(notFound);
    const replaced = await insights.replaceInsight(owner, made, { ...newInsight(), version: 2 });
    expect(replaced).toMatchObject({ id: made.id, version: 2, reaction: null });
    expect(await insights.findInsight(owner, made.id)).toEqual(replaced);
  },
  async './insights.ts deleteInsight'() {
    const { id } = await anInsight();
    await expect(insights.deleteInsight(viewer, id)).rejects.toMatchObject(forbidden);
    await expect(insights.deleteInsight(stranger, id)).rejects.toMatchObject(notFound);
    await insights.deleteInsight(owner, id);
    await expect(insights.deleteInsight(owner, id)).rejects.toMatchObject(notFound);
  },
  async './insights.ts saveReaction'() {
    const { id } = await anInsight();
    await expect(insights.saveReaction(stranger, id, null)).rejects.toMatchObject(notFound);
    await insights.saveReaction(viewer, id, { isHelpful: false, reason: 'Known.' });
    await insights.saveReaction(viewer, id, null);
    expect((await insights.findInsight(viewer, id)).reaction).toMatchObject({ isHelpful: false, reason: 'Known.' });
    expect((await insights.findInsight(owner, id)).reaction).toBeNull();
  },
  async './annotations.ts insertAnnotation'() {
    const { id } = await charts.insertChart(owner, jobId, newChart());
    const there = annotationOn(id);
    await expect(annotations.insertAnnotation(stranger, jobId, there)).rejects.toMatchObject(notFound);
    const own = await jobs.insertJob(stranger, newJob());
    await expect(annotations.insertAnnotation(stranger, own.id, there)).rejects.toMatchObject(notFound);
    expect(await annotations.listAnnotations(owner, id)).toEqual([]);
    for (const { userId } of [owner, viewer]) {
      const written = await annotations.insertAnnotation({ userId }, jobId, there);
      expect(written).toMatchObject({ ...there, author: { id: userId, name: 'Somebody' } });
    }
    const mention = { ...there, mentions: [stranger.userId] };
    await expect(annotations.insertAnnotation(owner, jobId, mention)).rejects.toMatchObject({ code: 'invalid_input' });
  },
  async './annotations.ts insertReply'() {
    const { id } = await annotations.insertAnnotation(owner, jobId, annotationOn(null));
    await expect(annotations.insertReply(stranger, id, said)).rejects.toMatchObject(notFound);
    const answer = await annotations.insertReply(viewer, id, said);
    expect(answer).toMatchObject({ parentId: id, text: 'So it is.', author: { id: viewer.userId } });
    expect(await annotations.insertReply(owner, answer.id, said)).toMatchObject({ parentId: id });
  },
  async './annotations.ts listDatasetAnnotations'() {
    const { id } = await annotations.insertAnnotation(owner, jobId, annotationOn(null));
    const chart = await charts.insertChart(owner, jobId, newChart());
    await annotations.insertAnnotation(owner, jobId, annotationOn(chart.id));
    expect(await annotations.listDatasetAnnotations(viewer, jobId)).toMatchObject([{ id }]);
    await expect(annotations.listDatasetAnnotations(stranger, jobId)).rejects.toMatchObject(notFound);
  },
  async './annotations.ts findAnnotation'() {
    const { id } = await annotations.insertAnnotation(owner, jobId, annotationOn(null));
    expect(await annotations.findAnnotation(viewer, id)).toMatchObject({ id });
    await expect(annotations.findAnnotation(stranger, id)).rejects.toMatchObject(notFound);
  },
  async './annotations.ts editAnnotation'() {
    const { id } = await annotations.insertAnnotation(viewer, jobId, annotationOn(null));
    await expect(annotations.editAnnotation(owner, id, said)).rejects.toMatchObject(forbidden);
    await expect(annotations.editAnnotation(stranger, id, said)).rejects.toMatchObject(notFound);
    const edited = await annotations.editAnnotation(viewer, id, said);
    expect(edited).toMatchObject({ text: 'So it is.', editedAt: expect.any(Date) });
  },
  async './annotations.ts resolveThread'() {
    const { id } = await annotations.insertAnnotation(owner, jobId, annotationOn(null));
    const own = await annotations.insertAnnotation(viewer, jobId, annotationOn(null));
    await expect(annotations.resolveThread(viewer, id, true)).rejects.toMatchObject(forbidden);
    await expect(annotations.resolveThread(stranger, id, true)).rejects.toMatchObject(notFound);
    for (const [actor, thread] of [
      [viewer, own.id],
      [owner, id],
      [owner, own.id],
    ] as const) {
      const resolved = await annotations.resolveThread(actor, thread, true);
      expect(resolved.resolvedAt).not.toBeNull();
    }
    expect(await annotations.resolveThread(owner, id, false)).toMatchObject({ resolvedAt: null, resolvedBy: null });
  },
  async './annotations.ts moveThread'() {
    const { id } = await annotations.insertAnnotation(owner, jobId, annotationOn(null));
    const place = { anchor: { on: 'dashboard', label: 'All' }, version: 2 } as const;
    await expect(annotations.moveThread(viewer, id, place)).rejects.toMatchObject(forbidden);
    await expect(annotations.moveThread(stranger, id, place)).rejects.toMatchObject(notFound);
    expect(await annotations.moveThread(owner, id, place)).toMatchObject(place);
  },
  async './people.ts listPeople'() {
    const ids = (await people.listPeople(viewer, jobId)).map(({ id }) => id);
    expect(ids.sort()).toEqual([owner.userId, viewer.userId].sort());
    await expect(people.listPeople(stranger, jobId)).rejects.toMatchObject(notFound);
  },
  async './notifications.ts listNotifications'() {
    const thread = await annotations.insertAnnotation(owner, jobId, {
      ...annotationOn(null),
      mentions: [viewer.userId],
    });
    await annotations.insertReply(viewer, thread.id, said);
    expect(await notifications.listNotifications(viewer, page)).toMatchObject([{ kind: 'mention', seenAt: null }]);
    const told = await notifications.listNotifications(owner, page);
    expect(told).toMatchObject([{ kind: 'reply', threadId: thread.id, text: 'So it is.', label: 'Sales' }]);
    expect(await notifications.listNotifications(stranger, page)).toEqual([]);
    await database().delete(memberships).where(eq(memberships.userId, viewer.userId));
    expect(await notifications.listNotifications(viewer, page)).toEqual([]);
  },
  async './notifications.ts notificationsRevision'() {
    const before = await notifications.notificationsRevision(viewer);
    await annotations.insertAnnotation(owner, jobId, { ...annotationOn(null), mentions: [viewer.userId] });
    const after = await notifications.notificationsRevision(viewer);
    expect([before.unseen, after.unseen]).toEqual([0, 1]);
    expect(after.revision).not.toBe(before.revision);
    expect(await notifications.notificationsRevision(stranger)).toMatchObject({ unseen: 0 });
  },
  async './notifications.ts markSeen'() {
    const mentions = [viewer.userId];
    for (const _ of [1, 2]) await annotations.insertAnnotation(owner, jobId, { ...annotationOn(null), mentions });
    const unseen = async () => (await notifications.notificationsRevision(viewer)).unseen;
    const [first] = await notifications.listNotifications(viewer, page);
    await notifications.markSeen(owner, [first?.id ?? '']);
    expect(await unseen()).toBe(2);
    await notifications.markSeen(viewer, [first?.id ?? '']);
    expect(await unseen()).toBe(1);
    await notifications.markSeen(viewer);
    expect(await unseen()).toBe(0);
  },
  async './event-sources.ts insertEventSource'() {
    const { id } = await charts.insertChart(owner, jobId, newChart());
    const source = { jobId: await secondJob(), time: { id: 'c0', name: 'day' }, label: null };
    await expect(eventSources.insertEventSource(viewer, id, source)).rejects.toMatchObject(forbidden);
    await expect(eventSources.insertEventSource(stranger, id, source)).rejects.toMatchObject(notFound);
    const own = await jobs.insertJob(stranger, newJob());
    await expect(eventSources.insertEventSource(owner, id, { ...source, jobId: own.id })).rejects.toMatchObject(
      notFound,
    );
    expect(await eventSources.insertEventSource(owner, id, source)).toMatchObject(source);
    const elsewhere = await jobs.insertJob(viewer, newJob());
    await expect(eventSources.insertEventSource(viewer, id, { ...source, jobId: elsewhere.id })).rejects.toMatchObject({
      code: 'invalid_input',
    });
  },
  async './event-sources.ts listEventSources'() {
    const { id } = await charts.insertChart(owner, jobId, newChart());
    const source = { jobId: await secondJob(), time: { id: 'c0', name: 'day' }, label: null };
    const made = await eventSources.insertEventSource(owner, id, source);
    expect(await eventSources.listEventSources(viewer, id)).toEqual([made]);
    await expect(eventSources.listEventSources(stranger, id)).rejects.toMatchObject(notFound);
  },
  async './event-sources.ts deleteEventSource'() {
    const { id } = await charts.insertChart(owner, jobId, newChart());
    const source = { jobId: await secondJob(), time: { id: 'c0', name: 'day' }, label: null };
    const made = await eventSources.insertEventSource(owner, id, source);
    await expect(eventSources.deleteEventSource(viewer, id, made.id)).rejects.toMatchObject(forbidden);
    await expect(eventSources.deleteEventSource(stranger, id, made.id)).rejects.toMatchObject(notFound);
    await eventSources.deleteEventSource(owner, id, made.id);
    await expect(eventSources.deleteEventSource(owner, id, made.id)).rejects.toMatchObject(notFound);
  },
  async './annotations.ts listAnnotations'() {
    const { id } = await charts.insertChart(owner, jobId, newChart());
    const first = await annotations.insertAnnotation(owner, jobId, annotationOn(id));
    const second = await annotations.insertAnnotation(owner, jobId, annotationOn(id));
    expect(await annotations.listAnnotations(viewer, id)).toEqual([second, first]);
    await expect(annotations.listAnnotations(stranger, id)).rejects.toMatchObject(notFound);
  },
  async './annotations.ts deleteAnnotation'() {
    const chart = await charts.insertChart(owner, jobId, newChart());
    const { id } = await annotations.insertAnnotation(owner, jobId, annotationOn(chart.id));
    await expect(annotations.deleteAnnotation(viewer, id)).rejects.toMatchObject(forbidden);
    await expect(annotations.deleteAnnotation(stranger, id)).rejects.toMatchObject(notFound);
    expect(await annotations.listAnnotations(owner, chart.id)).toHaveLength(1);
    await annotations.deleteAnnotation(owner, id);
    await expect(annotations.deleteAnnotation(owner, id)).rejects.toMatchObject(notFound);
    const answered = await annotations.insertAnnotation(owner, jobId, annotationOn(null));
    await annotations.insertReply(viewer, answered.id, said);
    await annotations.deleteAnnotation(owner, answered.id);
    const kept = await annotations.findAnnotation(owner, answered.id);
    expect(kept).toMatchObject({ text: '', deletedAt: expect.any(Date) });
    await expect(annotations.deleteAnnotation(owner, answered.id)).rejects.toMatchObject(notFound);
  },
  async './comparison-insights.ts saveComparisonInsight'() {
    const { id } = await comparisons.insertComparison(owner, newComparison(await secondJob()));
    const save = (actor: Actor) => comparisonInsights.saveComparisonInsight(actor, id, newComparisonInsight());
    await expect(save(viewer)).rejects.toMatchObject(forbidden);
    await expect(save(stranger)).rejects.toMatchObject(notFound);
    const first = await save(owner);
    const second = await save(owner);
    expect(await comparisonInsights.insightOfComparison(owner, id)).toEqual(second);
    await expect(comparisonInsights.findComparisonInsight(owner, first.id)).rejects.toMatchObject(notFound);
  },
  async './comparison-insights.ts insightOfComparison'() {
    const { id } = await comparisons.insertComparison(owner, newComparison(await secondJob()));
    expect(await comparisonInsights.insightOfComparison(viewer, id)).toBeNull();
    const made = await comparisonInsights.saveComparisonInsight(owner, id, newComparisonInsight());
    expect(await comparisonInsights.insightOfComparison(viewer, id)).toEqual(made);
    await expect(comparisonInsights.insightOfComparison(stranger, id)).rejects.toMatchObject(notFound);
  },
  async './comparison-insights.ts findComparisonInsight'() {
    const { id } = await comparisons.insertComparison(owner, newComparison(await secondJob()));
    const made = await comparisonInsights.saveComparisonInsight(owner, id, newComparisonInsight());
    expect(await comparisonInsights.findComparisonInsight(viewer, made.id)).toEqual(made);
    await expect(comparisonInsights.findComparisonInsight(stranger, made.id)).rejects.toMatchObject(notFound);
    await comparisons.deleteComparison(owner, id);
    await expect(comparisonInsights.findComparisonInsight(owner, made.id)).rejects.toMatchObject(notFound);
  },
  async './comparison-series.ts datasetsOfSeries'() {
    const other = await secondJob();
    expect(await comparisonSeries.datasetsOfSeries(viewer, [other, jobId])).toMatchObject({
      filenames: ['grades.csv', 'grades.csv'],
    });
    await expect(comparisonSeries.datasetsOfSeries(stranger, [jobId])).rejects.toMatchObject(notFound);
    const foreign = (await jobs.insertJob(viewer, newJob())).id;
    await expect(comparisonSeries.datasetsOfSeries(owner, [jobId, foreign])).rejects.toMatchObject(notFound);
    await expect(comparisonSeries.datasetsOfSeries(viewer, [jobId, foreign])).rejects.toMatchObject({
      code: 'invalid_input',
    });
  },
  async './comparison-series.ts insertSeries'() {
    const series = await newSeries();
    await expect(comparisonSeries.insertSeries(viewer, series)).rejects.toMatchObject(forbidden);
    await expect(comparisonSeries.insertSeries(stranger, series)).rejects.toMatchObject(notFound);
    expect(await comparisonSeries.listSeries(owner, page)).toEqual([]);
    expect(await comparisonSeries.insertSeries(owner, series)).toMatchObject(series);
  },
  async './comparison-series.ts findSeries'() {
    const series = await newSeries();
    const { id } = await comparisonSeries.insertSeries(owner, series);
    expect(await comparisonSeries.findSeries(viewer, id)).toMatchObject(series);
    await expect(comparisonSeries.findSeries(stranger, id)).rejects.toMatchObject(notFound);
    await jobs.deleteJob(owner, series.later[0]?.jobId ?? '');
    expect(await comparisonSeries.findSeries(viewer, id)).toMatchObject({ later: [] });
    await jobs.deleteJob(owner, jobId);
    await expect(comparisonSeries.findSeries(owner, id)).rejects.toMatchObject(notFound);
  },
  async './comparison-series.ts listSeries'() {
    const series = await newSeries();
    const { id } = await comparisonSeries.insertSeries(owner, series);
    expect(await comparisonSeries.listSeries(viewer, page)).toMatchObject([{ id, periods: 2, filename: 'grades.csv' }]);
    const ofLater = { ...page, jobId: series.later[0]?.jobId };
    expect(await comparisonSeries.listSeries(owner, ofLater)).toHaveLength(1);
    expect(await comparisonSeries.listSeries(owner, { ...page, jobId: await secondJob() })).toEqual([]);
    expect(await comparisonSeries.listSeries(stranger, page)).toEqual([]);
  },
  async './comparison-series.ts changeSeriesPeriod'() {
    const series = await newSeries();
    const { id, workspaceId } = await comparisonSeries.insertSeries(owner, series);
    const change = { jobId: series.later[0]?.jobId ?? '', mapping: [{ first: 'c1', second: 'c1' }] };
    const confirmed = [{ first: 'Sales', second: 'Total' }];
    const by = (actor: Actor) => comparisonSeries.changeSeriesPeriod(actor, id, change, confirmed);
    await expect(by(viewer)).rejects.toMatchObject(forbidden);
    await expect(by(stranger)).rejects.toMatchObject(notFound);
    expect(await comparisons.rememberedPairs(owner, workspaceId)).toEqual([]);
    await by(owner);
    expect(await comparisonSeries.findSeries(viewer, id)).toMatchObject({ later: [change] });
    expect(await comparisons.rememberedPairs(owner, workspaceId)).toEqual(confirmed);
    const absent = { ...change, jobId };
    await expect(comparisonSeries.changeSeriesPeriod(owner, id, absent, [])).rejects.toMatchObject(notFound);
  },
  async './comparison-series.ts deleteSeries'() {
    const { id } = await comparisonSeries.insertSeries(owner, await newSeries());
    await expect(comparisonSeries.deleteSeries(viewer, id)).rejects.toMatchObject(forbidden);
    await expect(comparisonSeries.deleteSeries(stranger, id)).rejects.toMatchObject(notFound);
    await comparisonSeries.deleteSeries(owner, id);
    await expect(comparisonSeries.deleteSeries(owner, id)).rejects.toMatchObject(notFound);
  },
  async './comparisons.ts workspaceOfBoth'() {
    const other = await secondJob();
    expect(await comparisons.workspaceOfBoth(viewer, jobId, other)).toBe(
      await comparisons.workspaceOfBoth(owner, other, jobId),
    );
    await expect(comparisons.workspaceOfBoth(stranger, jobId, other)).rejects.toMatchObject(notFound);
    const foreign = (await jobs.insertJob(viewer, newJob())).id;
    await expect(comparisons.workspaceOfBoth(owner, jobId, foreign)).rejects.toMatchObject(notFound);
    await expect(comparisons.workspaceOfBoth(viewer, jobId, foreign)).rejects.toMatchObject({ code: 'invalid_input' });
  },
  async './comparisons.ts insertComparison'() {
    const comparison = newComparison(await secondJob());
    await expect(comparisons.insertComparison(viewer, comparison)).rejects.toMatchObject(forbidden);
    await expect(comparisons.insertComparison(stranger, comparison)).rejects.toMatchObject(notFound);
    expect(await comparisons.listComparisons(owner, page)).toEqual([]);
    expect(await comparisons.insertComparison(owner, comparison)).toMatchObject({
      ...comparison,
      status: 'proposed',
      filename1: 'grades.csv',
    });
  },
  async './comparisons.ts findComparison'() {
    const { id } = await comparisons.insertComparison(owner, newComparison(await secondJob()));
    expect(await comparisons.findComparison(viewer, id)).toMatchObject({ id });
    await expect(comparisons.findComparison(stranger, id)).rejects.toMatchObject(notFound);
    await jobs.deleteJob(owner, jobId);
    await expect(comparisons.findComparison(owner, id)).rejects.toMatchObject(notFound);
  },
  async './comparisons.ts listComparisons'() {
    const other = await secondJob();
    const first = await comparisons.insertComparison(owner, newComparison(other));
    const second = await comparisons.insertComparison(owner, newComparison(other));
    const ids = async (actor: Actor, of = {}) =>
      (await comparisons.listComparisons(actor, { ...page, ...of })).map(({ id }) => id);
    expect(await ids(viewer)).toEqual([second.id, first.id]);
    expect(await ids(owner, { jobId: other, limit: 1, offset: 1 })).toEqual([first.id]);
    expect(await ids(owner, { jobId: await secondJob() })).toEqual([]);
    expect(await ids(stranger)).toEqual([]);
  },
  async './comparisons.ts changeComparison'() {
    const { id, workspaceId } = await comparisons.insertComparison(owner, newComparison(await secondJob()));
    const change = { mapping: [{ first: 'c1', second: 'c0' }], status: 'confirmed' as const, settings: {} };
    const confirmed = [{ first: 'Sales', second: 'Total' }];
    await expect(comparisons.changeComparison(viewer, id, change, confirmed)).rejects.toMatchObject(forbidden);
    await expect(comparisons.changeComparison(stranger, id, change, confirmed)).rejects.toMatchObject(notFound);
    expect(await comparisons.rememberedPairs(owner, workspaceId)).toEqual([]);
    await comparisons.changeComparison(owner, id, change, confirmed);
    await comparisons.changeComparison(owner, id, change, confirmed);
    expect(await comparisons.findComparison(viewer, id)).toMatchObject(change);
    expect(await comparisons.rememberedPairs(owner, workspaceId)).toEqual(confirmed);
  },
  async './comparisons.ts deleteComparison'() {
    const { id } = await comparisons.insertComparison(owner, newComparison(await secondJob()));
    await expect(comparisons.deleteComparison(viewer, id)).rejects.toMatchObject(forbidden);
    await expect(comparisons.deleteComparison(stranger, id)).rejects.toMatchObject(notFound);
    await comparisons.deleteComparison(owner, id);
    await expect(comparisons.deleteComparison(owner, id)).rejects.toMatchObject(notFound);
  },
  async './comparisons.ts rememberedPairs'() {
    const { id, workspaceId } = await comparisons.insertComparison(owner, newComparison(await secondJob()));
    const confirm = (first: string, second: string) =>
      comparisons.changeComparison(owner, id, { mapping: [], status: 'confirmed', settings: {} }, [{ first, second }]);
    await confirm('Sales', 'Total');
    await confirm('Region', 'Area');
    const pairs = [
      { first: 'Sales', second: 'Total' },
      { first: 'Region', second: 'Area' },
    ];
    expect(await comparisons.rememberedPairs(viewer, workspaceId)).toEqual(pairs);
    expect(await comparisons.rememberedPairs(stranger, workspaceId)).toEqual([]);
    await confirm('Sales', 'Total');
    expect(await comparisons.rememberedPairs(owner, workspaceId)).toEqual([...pairs].reverse());
  },
  async './recommendations.ts saveRecommendations'() {
    const made = (version: number, key: string) => ({
      version,
      key,
      source: 'builtin' as const,
      fallbackReason: null,
      items: [],
    });
    await expect(recommendations.saveRecommendations(stranger, jobId, made(1, 'a'))).rejects.toMatchObject(notFound);
    await recommendations.saveRecommendations(owner, jobId, made(1, 'a'));
    await recommendations.saveRecommendations(viewer, jobId, made(1, 'b'));
    const find = (version: number, key: string) => recommendations.findRecommendations(owner, jobId, { version, key });
    expect(await Promise.all([find(1, 'a'), find(1, 'b')])).toMatchObject([{ key: 'a' }, { key: 'b' }]);
    await recommendations.saveRecommendations(owner, jobId, made(2, 'a'));
    expect(await Promise.all([find(1, 'a'), find(1, 'b')])).toEqual([undefined, undefined]);
    await recommendations.saveRecommendations(owner, jobId, { ...made(2, 'a'), fallbackReason: 'It took too long.' });
    expect(await find(2, 'a')).toMatchObject({ fallbackReason: 'It took too long.' });
  },
  async './recommendations.ts findRecommendations'() {
    const made = { version: 1, key: 'a', source: 'builtin' as const, fallbackReason: null, items: [] };
    expect(await recommendations.findRecommendations(owner, jobId, made)).toBeUndefined();
    await recommendations.saveRecommendations(owner, jobId, made);
    expect(await recommendations.findRecommendations(viewer, jobId, made)).toMatchObject(made);
    expect(await recommendations.findRecommendations(stranger, jobId, made)).toBeUndefined();
  },
  async './analyst.ts analystPermission'() {
    expect(await analyst.analystPermission(owner, jobId)).toEqual({ allowsModel: true, canChange: true });
    expect(await analyst.analystPermission(viewer, jobId)).toEqual({ allowsModel: true, canChange: false });
    await expect(analyst.analystPermission(stranger, jobId)).rejects.toMatchObject(notFound);
  },
  async './analyst.ts allowModel'() {
    await expect(analyst.allowModel(viewer, jobId, false)).rejects.toMatchObject(forbidden);
    await expect(analyst.allowModel(stranger, jobId, false)).rejects.toMatchObject(notFound);
    const [job] = await database().select().from(uploadJobs).where(eq(uploadJobs.id, jobId));
    const colleague = await newActor();
    await database()
      .insert(memberships)
      .values({ workspaceId: job?.workspaceId ?? '', userId: colleague.userId, role: 'analyst' });
    await jobs.requireWritableJob(colleague, jobId);
    expect(await analyst.analystPermission(colleague, jobId)).toEqual({ allowsModel: true, canChange: false });
    await expect(analyst.allowModel(colleague, jobId, false)).rejects.toMatchObject(forbidden);
    expect(await analyst.analystPermission(owner, jobId)).toMatchObject({ allowsModel: true });
    await analyst.allowModel(owner, jobId, false);
    expect(await analyst.analystPermission(viewer, jobId)).toMatchObject({ allowsModel: false });
    const own = await jobs.insertJob(stranger, newJob());
    expect(await analyst.analystPermission(stranger, own.id)).toMatchObject({ allowsModel: true });
  },
  async './usage.ts workspaceUsage'() {
    for (const actor of [owner, viewer]) {
      expect((await usage.workspaceUsage(actor, workspaceId)).datasets).toEqual({ used: 1, limit: null });
    }
    await expect(usage.workspaceUsage(stranger, workspaceId)).rejects.toMatchObject(notFound);
  },
  async './security-log.ts listSecurityEvents'() {
    await workspaces.changeWorkspace(owner, workspaceId, { name: 'Renamed' });
    const [event] = await securityLog.listSecurityEvents(owner, workspaceId, page);
    expect(event).toMatchObject({ kind: 'admin_action', subject: 'workspace_renamed', actorId: owner.userId });
    await expect(securityLog.listSecurityEvents(viewer, workspaceId, page)).rejects.toMatchObject(forbidden);
    await expect(securityLog.listSecurityEvents(stranger, workspaceId, page)).rejects.toMatchObject(notFound);
  },
  async './shares.ts requireShareable'() {
    const { id } = await charts.insertChart(owner, jobId, newChart());
    for (const target of [{ kind: 'chart', id } as const, { kind: 'dashboard', id: jobId } as const]) {
      expect(await shares.requireShareable(owner, target)).toBeUndefined();
      await expect(shares.requireShareable(viewer, target)).rejects.toMatchObject(forbidden);
      await expect(shares.requireShareable(stranger, target)).rejects.toMatchObject(notFound);
      await expect(shares.requireShareable(owner, { ...target, id: randomUUID() })).rejects.toMatchObject(notFound);
    }
  },
  async './shares.ts insertShare'() {
    const target = { kind: 'chart', id: (await charts.insertChart(owner, jobId, newChart())).id } as const;
    await expect(shares.insertShare(viewer, target, newShare())).rejects.toMatchObject(forbidden);
    await expect(shares.insertShare(stranger, target, newShare())).rejects.toMatchObject(notFound);
    await workspaces.changeWorkspace(owner, workspaceId, { allowsLinks: false });
    await expect(shares.insertShare(owner, target, newShare())).rejects.toMatchObject(forbidden);
    await workspaces.changeWorkspace(owner, workspaceId, { allowsLinks: true });
    expect(await shares.listShares(owner, target)).toEqual([]);
    const { id } = await shares.insertShare(owner, target, newShare());
    expect(await shares.listShares(owner, target)).toMatchObject([{ id, createdBy: 'Somebody' }]);
  },
  async './shares.ts listShares'() {
    const target = { kind: 'dashboard', id: jobId } as const;
    const { id } = await shares.insertShare(owner, target, newShare());
    expect(await shares.listShares(viewer, target)).toMatchObject([{ id, hasPassword: false, viewCount: 0 }]);
    await expect(shares.listShares(stranger, target)).rejects.toMatchObject(notFound);
    const chart = await charts.insertChart(owner, jobId, newChart());
    expect(await shares.listShares(owner, { kind: 'chart', id: chart.id })).toEqual([]);
  },
  async './shares.ts revokeShare'() {
    const target = { kind: 'dashboard', id: jobId } as const;
    const share = newShare();
    const { id } = await shares.insertShare(owner, target, share);
    for (const link of [{ id }, { tokenHash: share.tokenHash }]) {
      await expect(shares.revokeShare(viewer, target, link)).rejects.toMatchObject(forbidden);
      await expect(shares.revokeShare(stranger, target, link)).rejects.toMatchObject(notFound);
      const own = { kind: 'dashboard', id: (await jobs.insertJob(stranger, newJob())).id } as const;
      await expect(shares.revokeShare(stranger, own, link)).rejects.toMatchObject(notFound);
    }
    expect(await shares.listShares(owner, target)).toHaveLength(1);
    await shares.revokeShare(owner, target, { id });
    expect(await shares.listShares(owner, target)).toEqual([]);
  },
  async './accounts.ts findOwnAccount'() {
    expect(await accounts.findOwnAccount(owner)).toMatchObject({ id: owner.userId });
    expect(await accounts.findOwnAccount(stranger)).toMatchObject({ id: stranger.userId });
    expect(await accounts.findOwnAccount({ userId: randomUUID() })).toBeUndefined();
  },
  async './accounts.ts findEmailState'() {
    expect(await accounts.findEmailState(owner)).toMatchObject({ isVerified: false });
    await expect(accounts.findEmailState({ userId: randomUUID() })).rejects.toMatchObject({ code: 'unauthenticated' });
  },
  async './accounts.ts confirmEmail'() {
    const { email } = await accounts.findEmailState(owner);
    await accounts.confirmEmail(stranger, email);
    await accounts.confirmEmail(owner, 'another@example.org');
    expect(await accounts.findEmailState(owner)).toEqual({ email, isVerified: false });
    await accounts.confirmEmail(owner, email);
    expect(await accounts.findEmailState(owner)).toEqual({ email, isVerified: true });
  },
  async './accounts.ts isEmailFree'() {
    const { email } = await accounts.findEmailState(owner);
    expect(await accounts.isEmailFree(owner, email.toUpperCase())).toBe(true);
    expect(await accounts.isEmailFree(stranger, email.toUpperCase())).toBe(false);
  },
  async './accounts.ts findOwnPasswordHash'() {
    expect(await accounts.findOwnPasswordHash(owner)).toBe('x');
    expect(await accounts.findOwnPasswordHash({ userId: randomUUID() })).toBeUndefined();
  },
  async './accounts.ts replacePassword'() {
    const [kept] = await Promise.all([newSession(owner), newSession(owner), newSession(stranger)]);
    expect(await accounts.replacePassword(owner, 'y', kept)).toBe(1);
    expect(await accounts.findOwnPasswordHash(owner)).toBe('y');
    expect(await accounts.findOwnPasswordHash(stranger)).toBe('x');
    expect(await sessions.listSessions(owner)).toHaveLength(1);
    expect(await sessions.listSessions(stranger)).toHaveLength(1);
  },
  async './account-deletion.ts releaseWorkspace'() {
    await accountDeletion.releaseWorkspace(stranger, workspaceId);
    expect(await workspaces.ownWorkspaceId(owner)).toBe(workspaceId);
    await accountDeletion.releaseWorkspace(owner, workspaceId);
    await expect(workspaces.ownWorkspaceId(owner)).rejects.toThrow();
  },
  async './account-deletion.ts deleteOwnAccount'() {
    await expect(accountDeletion.deleteOwnAccount(owner)).rejects.toMatchObject({ code: 'wrong_state' });
    expect(await accounts.findOwnAccount(owner)).toBeDefined();
    await accountDeletion.deleteOwnAccount(stranger);
    expect(await accounts.findOwnAccount(stranger)).toBeUndefined();
    expect(await jobs.requireJob(owner, jobId)).toMatchObject({ id: jobId });
  },
  async './api-tokens.ts insertApiToken'() {
    const token = newTokenRow();
    const { id } = await apiTokens.insertApiToken(owner, token);
    expect(await findLiveApiToken(token.tokenHash)).toMatchObject({ id, userId: owner.userId, plan: 'free' });
  },
  async './api-tokens.ts listApiTokens'() {
    const [ofOwner] = await Promise.all([owner, stranger].map((one) => apiTokens.insertApiToken(one, newTokenRow())));
    expect((await apiTokens.listApiTokens(owner)).map(({ id }) => id)).toEqual([ofOwner?.id]);
    expect(await apiTokens.listApiTokens(viewer)).toEqual([]);
  },
  async './api-tokens.ts revokeApiToken'() {
    const token = newTokenRow();
    const { id } = await apiTokens.insertApiToken(owner, token);
    await expect(apiTokens.revokeApiToken(stranger, id)).rejects.toMatchObject(notFound);
    expect(await findLiveApiToken(token.tokenHash)).toBeDefined();
    await apiTokens.revokeApiToken(owner, id);
    expect(await findLiveApiToken(token.tokenHash)).toBeUndefined();
  },
  async './second-factor.ts findSecondFactor'() {
    await secondFactor.beginSecondFactor(owner, 'sealed');
    expect(await secondFactor.findSecondFactor(owner)).toMatchObject({ sealedSecret: 'sealed', confirmedAt: null });
    expect(await secondFactor.findSecondFactor(stranger)).toBeUndefined();
  },
  async './second-factor.ts beginSecondFactor'() {
    await secondFactor.beginSecondFactor(owner, 'first');
    await secondFactor.beginSecondFactor(owner, 'second');
    await secondFactor.confirmSecondFactor(owner, 7, ['a']);
    await expect(secondFactor.beginSecondFactor(owner, 'third')).rejects.toMatchObject({ code: 'wrong_state' });
    expect(await findDemandedFactor(owner.userId)).toEqual({ sealedSecret: 'second', lastStep: 7 });
  },
  async './second-factor.ts confirmSecondFactor'() {
    await Promise.all([owner, stranger].map((one) => secondFactor.beginSecondFactor(one, 'sealed')));
    await secondFactor.confirmSecondFactor(owner, 7, ['a', 'b']);
    expect(await secondFactor.findSecondFactor(owner)).toMatchObject({ recoveryCodesLeft: 2 });
    expect(await findDemandedFactor(stranger.userId)).toBeUndefined();
  },
  async './second-factor.ts removeSecondFactor'() {
    await Promise.all([owner, stranger].map((one) => secondFactor.beginSecondFactor(one, 'sealed')));
    expect(await secondFactor.removeSecondFactor(owner)).toBe(true);
    expect(await secondFactor.removeSecondFactor(owner)).toBe(false);
    expect(await secondFactor.findSecondFactor(stranger)).toBeDefined();
  },
  async './identities.ts listIdentities'() {
    await identities.connectIdentity(owner, newIdentity());
    expect(await identities.listIdentities(owner)).toHaveLength(1);
    expect(await identities.listIdentities(stranger)).toEqual([]);
  },
  async './identities.ts connectIdentity'() {
    const identity = newIdentity();
    await identities.connectIdentity(owner, identity);
    await identities.connectIdentity(owner, identity);
    await expect(identities.connectIdentity(stranger, identity)).rejects.toMatchObject({ code: 'wrong_state' });
    expect(await identities.listIdentities(owner)).toHaveLength(1);
  },
  async './identities.ts disconnectIdentity'() {
    await identities.connectIdentity(owner, newIdentity());
    const [identity] = await identities.listIdentities(owner);
    const id = identity?.id ?? '';
    await expect(identities.disconnectIdentity(stranger, id)).rejects.toMatchObject(notFound);
    expect(await identities.disconnectIdentity(owner, id)).toBe('oidc');
    expect(await identities.listIdentities(owner)).toEqual([]);
  },
  async './sessions.ts isFreshSession'() {
    const id = await newSession(owner);
    expect(await sessions.isFreshSession(owner, id, 60)).toBe(true);
    expect(await sessions.isFreshSession(owner, id, 0)).toBe(false);
    expect(await sessions.isFreshSession(stranger, id, 60)).toBe(false);
  },
  async './sessions.ts listSessions'() {
    const [ofOwner, ofStranger] = await Promise.all([newSession(owner), newSession(stranger)]);
    expect((await sessions.listSessions(owner)).map(({ id }) => id)).toEqual([ofOwner]);
    expect((await sessions.listSessions(stranger)).map(({ id }) => id)).toEqual([ofStranger]);
  },
  async './sessions.ts endSession'() {
    const id = await newSession(owner);
    await expect(sessions.endSession(stranger, id)).rejects.toMatchObject(notFound);
    expect(await findLiveSession(id, stranger.userId)).toBeUndefined();
    expect(await findLiveSession(id, owner.userId)).toMatchObject({ id, user: { id: owner.userId } });
    await sessions.endSession(owner, id);
    expect(await findLiveSession(id, owner.userId)).toBeUndefined();
    await expect(sessions.endSession(owner, id)).rejects.toMatchObject(notFound);
  },
  async './sessions.ts endSessions'() {
    const [kept, , ofStranger] = await Promise.all([newSession(owner), newSession(owner), newSession(stranger)]);
    expect(await sessions.endSessions(owner, kept)).toBe(1);
    expect((await sessions.listSessions(owner)).map(({ id }) => id)).toEqual([kept]);
    expect(await sessions.endSessions(owner)).toBe(1);
    expect((await sessions.listSessions(stranger)).map(({ id }) => id)).toEqual([ofStranger]);
  },
};

/** What the others are made of. What nobody asks for by himself stands in `system/`. */
const WITHOUT_ACTOR = ['./access.ts', './actor.ts', './run-of-job.ts'];
/** Workspaces and who is in them have their cases in `workspaces.integration.test.ts`. */
const ELSEWHERE = ['workspaces', 'administered-workspace', 'members', 'invites', 'audit-log'].map(
  (name) => `./${name}.ts`,
);

test('every function that reads or writes for a person has a case with two actors', () => {
  const modules = import.meta.glob<Record<string, unknown>>(['./*.ts', '!./*.test.ts'], { eager: true });
  const functions = Object.entries(modules)
    .filter(([file]) => ![...WITHOUT_ACTOR, ...ELSEWHERE].includes(file))
    .flatMap(([file, exported]) =>
      Object.entries(exported)
        .filter(([, value]) => typeof value === 'function')
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
  const { id } = await jobs.insertJob(owner, newJob());
  await database().update(uploadJobs).set({ status, errorMessage }).where(eq(uploadJobs.id, id));
  await expect(datasets.currentDataset(owner, id)).rejects.toMatchObject({
    code: 'wrong_state',
    message: expect.stringMatching(message),
  });
  await expect(datasets.currentDataset(stranger, id)).rejects.toMatchObject(notFound);
});
