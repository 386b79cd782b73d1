import { and, desc, eq, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { cleanedDatasets, uploadJobs, users } from '@/db/schema';
import type { PendingRecipe, VersionHistory } from '@/db/schema/jobs';
import type { VersionAction } from '@/db/schema/version-action';
import { startHistory } from '@/lib/cleaning/history';
import type { Recipe } from '@/lib/cleaning/recipe';
import type { JobStatus } from '@/lib/contract/jobs';
import { AppError } from '@/lib/errors';
import { notFound, readableBy, writableBy } from './access';
import type { Actor } from './actor';
import { currentDataset, type Dataset } from './datasets';
import { requireWritableJob } from './jobs';
import { aboutRun, type RunOfRecipe } from './run-of-job';
import { beginRun, isSilent } from './system/runs';
import {
  type AppliedOperation,
  insertVersion,
  type NewDataset,
  type NewOperation,
  operationsOf,
  recipeOfOperations,
  type Transaction,
  WITHOUT_PENDING,
} from './system/version-rows';

export type { PendingRecipe, VersionHistory } from '@/db/schema/jobs';
export type { VersionAction } from '@/db/schema/version-action';

type JobRow = typeof uploadJobs.$inferSelect;

/** Everything a change of the current version starts from. */
export interface CurrentVersion {
  dataset: Dataset;
  operations: AppliedOperation[];
  recipe: Recipe;
  storagePrefix: string;
  status: JobStatus;
  history: VersionHistory;
  /** When the file was uploaded. */
  uploadedAt: Date;
}

/** A version to be published, but for what follows from where it is published. */
export interface VersionContent {
  dataset: Omit<NewDataset, 'jobId' | 'version' | 'createdBy' | 'action'>;
  operations: readonly NewOperation[];
}

/** A version there was, by whom and when. */
export interface VersionRow {
  version: number;
  action: VersionAction;
  createdAt: Date;
  rowCount: number;
  columnCount: number;
  qualityScore: number;
  createdBy: { id: string; name: string } | null;
  isCurrent: boolean;
}

const historyOf = (job: JobRow): VersionHistory => job.history ?? startHistory(job.version);

/** The current version with its recipe and its history. Throws as `currentDataset`. */
export async function currentVersion(actor: Actor, jobId: string): Promise<CurrentVersion> {
  const dataset = await currentDataset(actor, jobId);
  const [[job], operations] = await Promise.all([
    database()
      .select()
      .from(uploadJobs)
      .where(and(eq(uploadJobs.id, jobId), readableBy(actor, uploadJobs.workspaceId))),
    operationsOf(dataset.id),
  ]);
  if (!job) throw notFound('upload');
  const { storagePrefix, status } = job;
  const recipe = recipeOfOperations(operations);
  return { dataset, operations, recipe, storagePrefix, status, history: historyOf(job), uploadedAt: job.createdAt };
}

/**
 * The current version, for somebody who may change it. Throws as `currentDataset`; `forbidden` for a viewer;
 * `stale_version` when it is not the `expected` one; `wrong_state` while another recipe is being run.
 */
export async function changeableVersion(actor: Actor, jobId: string, expected?: number): Promise<CurrentVersion> {
  await requireWritableJob(actor, jobId);
  const current = await currentVersion(actor, jobId);
  requireUnchanged(current.dataset.version, expected ?? current.dataset.version, current.status);
  return current;
}

function requireUnchanged(version: number, expected: number, status: JobStatus, wanted: JobStatus = 'completed'): void {
  if (version !== expected) {
    throw new AppError(
      'stale_version',
      `This change was made to version ${expected}, but the dataset is at version ${version}. Look at it again, or merge the two.`,
    );
  }
  if (status !== wanted) {
    throw new AppError('wrong_state', 'A change of the recipe is still being carried out. Try again when it is done.');
  }
}

/** Runs `change` with the job locked for a change of its version `base`; 0 is an upload that failed, or is not heard of. */
async function inLockedJob<Result>(
  actor: Actor,
  jobId: string,
  base: number,
  change: (tx: Transaction, job: JobRow) => Promise<Result>,
): Promise<Result> {
  const outcome = await database().transaction(async (tx) => {
    const [job] = await tx
      .select()
      .from(uploadJobs)
      .where(and(eq(uploadJobs.id, jobId), writableBy(actor, uploadJobs.workspaceId)))
      .for('update');
    if (!job) return undefined;
    if (base > 0) requireUnchanged(job.version, base, job.status);
    else if (!(await isSilent(tx, job))) requireUnchanged(job.version, base, job.status, 'failed');
    return { result: await change(tx, job) };
  });
  if (outcome) return outcome.result;
  // After the transaction, which held a connection that asking would have needed another one besides.
  await requireWritableJob(actor, jobId);
  throw notFound('upload');
}

/**
 * Publishes the version after `base` and returns its number; undefined when its table is not there (any more), which is
 * asked while nobody can let go of it. Throws as `changeableVersion`. In both cases nothing has changed.
 */
export async function publishChange(
  actor: Actor,
  jobId: string,
  base: number,
  { dataset, operations }: VersionContent,
  about: { action: VersionAction; history: VersionHistory },
  isStored: (tableKey: string) => Promise<boolean>,
): Promise<number | undefined> {
  return inLockedJob(actor, jobId, base, async (tx) => {
    if (!(await isStored(dataset.tableKey))) return undefined;
    const version = base + 1;
    const { action, history } = about;
    await insertVersion(tx, { ...dataset, jobId, version, action, createdBy: actor.userId }, operations, { history });
    return version;
  });
}

/**
 * Keeps the recipe that is to be run; until it is published `pending.base` stays current. Says what the run is. Throws as
 * `publishChange`.
 */
export async function requestRecipe(actor: Actor, jobId: string, pending: PendingRecipe): Promise<RunOfRecipe> {
  return inLockedJob(actor, jobId, pending.base, async (tx, job) => {
    await tx
      .update(uploadJobs)
      .set({ status: 'processing', stage: 'pending', progress: 0, errorMessage: null, pending })
      .where(eq(uploadJobs.id, jobId));
    return { ...aboutRun({ ...job, pending }), attempt: await beginRun(tx, jobId), requestId: pending.id };
  });
}

/** Takes back a request whose run could not be started. */
export async function withdrawRecipe(actor: Actor, jobId: string, requestId: string): Promise<void> {
  await database()
    .update(uploadJobs)
    .set(WITHOUT_PENDING)
    .where(
      and(
        eq(uploadJobs.id, jobId),
        writableBy(actor, uploadJobs.workspaceId),
        sql`${uploadJobs.pending} ->> 'id' = ${requestId}`,
      ),
    );
}

/** A version that is stored under this table key: the same recipe on the same source. */
export async function versionWithTable(
  actor: Actor,
  jobId: string,
  tableKey: string,
): Promise<VersionContent | undefined> {
  return contentOf(actor, jobId, eq(cleanedDatasets.tableKey, tableKey));
}

/** A version with its recipe. Throws `not_found`. */
export async function versionContent(actor: Actor, jobId: string, version: number): Promise<VersionContent> {
  const content = await contentOf(actor, jobId, eq(cleanedDatasets.version, version));
  if (!content) throw notFound('version');
  return content;
}

/** The recipe of a version. Throws `not_found`. */
export async function recipeOfVersion(actor: Actor, jobId: string, version: number): Promise<Recipe> {
  const { operations } = await versionContent(actor, jobId, version);
  return recipeOfOperations(operations as AppliedOperation[]);
}

async function contentOf(
  actor: Actor,
  jobId: string,
  condition: ReturnType<typeof eq>,
): Promise<VersionContent | undefined> {
  const [found] = await database()
    .select({ dataset: cleanedDatasets })
    .from(cleanedDatasets)
    .innerJoin(uploadJobs, eq(uploadJobs.id, cleanedDatasets.jobId))
    .where(and(eq(cleanedDatasets.jobId, jobId), condition, readableBy(actor, uploadJobs.workspaceId)))
    .orderBy(desc(cleanedDatasets.version))
    .limit(1);
  if (!found) return undefined;
  const { id, jobId: _job, version, createdAt, createdBy, action, ...dataset } = found.dataset;
  return { dataset, operations: await operationsOf(id) };
}

/** Every version there was, newest first, with who made it and when. Throws `not_found`. */
export async function listVersionRows(
  actor: Actor,
  jobId: string,
  page: { limit: number; offset: number },
): Promise<VersionRow[]> {
  const current = await currentDataset(actor, jobId);
  const rows = await database()
    .select({
      version: cleanedDatasets.version,
      action: cleanedDatasets.action,
      createdAt: cleanedDatasets.createdAt,
      rowCount: cleanedDatasets.rowCount,
      columnCount: cleanedDatasets.columnCount,
      summary: cleanedDatasets.summary,
      user: { id: users.id, name: users.name },
    })
    .from(cleanedDatasets)
    .leftJoin(users, eq(users.id, cleanedDatasets.createdBy))
    .where(eq(cleanedDatasets.jobId, jobId))
    .orderBy(desc(cleanedDatasets.version))
    .limit(page.limit)
    .offset(page.offset);
  return rows.map(({ user, summary, ...row }) => ({
    ...row,
    qualityScore: summary.quality_score,
    createdBy: user,
    isCurrent: row.version === current.version,
  }));
}
