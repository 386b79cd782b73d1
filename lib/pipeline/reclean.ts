import { carryRecipe } from '@/lib/cleaning/exchange';
import {
  acceptSource,
  type PipelineJob,
  pipelineDataset,
  pipelineJob,
  pipelineSource,
  publishPending,
  reportProgress,
  saveSource,
} from '@/lib/data/system/pipeline';
import type { PendingRecipe } from '@/lib/data/versions';
import { deriveSource } from '@/lib/services/datasets/stages/derive-source';
import { measureTable } from '@/lib/services/datasets/stages/measure';
import { readSource } from '@/lib/services/datasets/stages/read-source';
import { type RecipeStage, stagesOf } from '@/lib/services/datasets/stages/recipe-stages';
import { releaseTables } from '@/lib/services/datasets/stages/release-tables';
import { sourceColumns, sourceNames } from '@/lib/services/datasets/stages/source';
import { lastStored, removeIfGone, runStage, storeTable } from '@/lib/services/datasets/stages/stage';
import { sourceQuality, versionContent } from '@/lib/services/datasets/stages/version-content';
import { loadChanges, loadTable } from '@/lib/storage/tables';
import { type CleaningStage, PROGRESS } from './clean-phase';
import { fitToModel } from './fit-to-model';
import { hasSameRows } from './same-rows';

/** The phases of a recipe, and the edits after them as one. */
export type RecipePart = CleaningStage | 'edit';

interface Reclean {
  readonly job: PipelineJob;
  readonly pending: PendingRecipe;
  /** The version it changes; undefined when it is to become the first. */
  readonly base: Awaited<ReturnType<typeof pipelineDataset>>;
  readonly sourceTableKey: string;
  readonly stages: readonly RecipeStage[];
}

/** What is to be run for a request; undefined when it was given up or published, or its job is gone. */
async function findReclean(jobId: string, requestId: string): Promise<Reclean | undefined> {
  const job = await pipelineJob(jobId);
  const pending = job?.pending;
  if (!job || pending?.id !== requestId) return undefined;
  const base = await pipelineDataset(jobId, pending.base);
  const sourceTableKey = pending.sourceTableKey ?? base?.sourceTableKey;
  if (sourceTableKey === undefined) return undefined;
  return { job, pending, base, sourceTableKey, stages: stagesOf(job.storagePrefix, sourceTableKey, pending.recipe) };
}

/**
 * Which parts of a requested recipe have to run: those after the nearest stage that is stored already. Where the file has to
 * be read in another way first, only that can be foretold.
 */
export async function planReclean(jobId: string, requestId: string): Promise<RecipePart[] | ['ingest'] | null> {
  const reclean = await findReclean(jobId, requestId);
  if (!reclean) return null;
  const { stages, pending } = reclean;
  if (pending.reading || pending.parents) return ['ingest'];
  const missing = stages.slice((await lastStored(stages)) + 1);
  return [...new Set(missing.map(({ phase }) => phase))];
}

/** Makes the source anew of other versions of what it is made of, and has the steps for its columns run on it. */
async function deriveAnew(jobId: string, requestId: string, { job, pending, sourceTableKey }: Reclean): Promise<void> {
  if (!job.derivation || !pending.parents) return;
  if (!(await pipelineSource(jobId, sourceTableKey))) {
    await saveSource(await deriveSource(job, job.derivation.shape, pending.parents));
  }
  const columns = await sourceColumns(sourceTableKey);
  // Columns keep their ids, rows are others.
  await acceptSource(jobId, requestId, carryRecipe(pending.recipe, columns, columns, false));
  await removeIfGone(jobId, job.storagePrefix);
}

/** Reads the file as it was asked for, unless it was read so before, and fits the recipe to what comes out. */
export async function rereadSource(jobId: string, requestId: string): Promise<void> {
  const reclean = await findReclean(jobId, requestId);
  if (reclean?.pending.parents) return deriveAnew(jobId, requestId, reclean);
  const reading = reclean?.pending.reading;
  if (!reclean || !reading) return;
  const { job, pending, base, sourceTableKey } = reclean;
  const known = await pipelineSource(jobId, sourceTableKey);
  const source = known ?? (await readSource(job, reading));
  if (!known) await saveSource(source);
  const before = base && (await pipelineSource(jobId, base.sourceTableKey));
  const recipe = base
    ? carryRecipe(
        pending.recipe,
        await sourceColumns(base.sourceTableKey),
        await sourceColumns(sourceTableKey),
        before !== undefined && hasSameRows(before.reading, source.reading),
      )
    : ((await fitToModel(job, sourceTableKey)) ?? pending.recipe);
  await acceptSource(jobId, requestId, recipe);
  await removeIfGone(jobId, job.storagePrefix);
}

/**
 * Runs one part of a requested recipe from the nearest stage that is stored. Of several edits each one's changes are stored
 * and the table after the last.
 */
export async function recleanPart(jobId: string, requestId: string, part: RecipePart): Promise<void> {
  const reclean = await findReclean(jobId, requestId);
  if (!reclean) return;
  const { job, sourceTableKey, stages } = reclean;
  await reportProgress(jobId, part === 'edit' ? 'publish' : part, part === 'edit' ? 85 : PROGRESS[part]);
  const upTo = stages.slice(0, stages.findLastIndex(({ phase }) => phase === part) + 1);
  const stored = await lastStored(upTo);
  const names = await sourceNames(sourceTableKey);
  let table = await loadTable(stages[stored]?.tableKey ?? sourceTableKey);
  for (const stage of upTo.slice(stored + 1)) {
    ({ table } = await runStage(table, stage, names));
    if (part !== 'edit' || stage === upTo.at(-1)) await storeTable(stage.tableKey, table);
  }
  await removeIfGone(jobId, job.storagePrefix);
}

/** Makes the result of a requested recipe the current version. Null when the request or its job is gone. */
export async function publishReclean(jobId: string, requestId: string): Promise<{ version: number } | null> {
  const reclean = await findReclean(jobId, requestId);
  const last = reclean?.stages.at(-1);
  if (!reclean || !last) return null;
  await reportProgress(jobId, 'publish', 90);
  const { pending, base, sourceTableKey, stages } = reclean;
  const changeKeys = stages.map(({ changesKey }) => changesKey);
  const content = versionContent(
    { sourceTableKey, tableKey: last.tableKey, changeKeys },
    await loadChanges(changeKeys),
    await sourceQuality(jobId, sourceTableKey),
    measureTable(await loadTable(last.tableKey)),
    base,
  );
  const { version, action, requestedBy: createdBy } = pending;
  await publishPending(requestId, { ...content.dataset, jobId, version, action, createdBy }, content.operations);
  await releaseTables(jobId);
  return { version };
}
