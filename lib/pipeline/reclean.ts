import { measureFacts } from '@/lib/cleaning/quality-facts';
import type { PipelineJob } from '@/lib/data/pipeline';
import { pipelineDataset, pipelineJob, publishPending, reportProgress } from '@/lib/data/pipeline';
import type { PendingRecipe } from '@/lib/data/versions';
import { loadChanges, loadTable } from '@/lib/storage/tables';
import { type CleaningStage, PROGRESS } from './clean-phase';
import { measureTable } from './measure';
import { versionContent } from './publish';
import { type RecipeStage, stagesOf } from './recipe-stages';
import { releaseTables } from './release-tables';
import { sourceNames } from './source';
import { lastStored, removeIfGone, runStage, storeTable } from './stage';

/** The phases of a recipe, and the edits after them as one. */
export type RecipePart = CleaningStage | 'edit';

interface Reclean {
  readonly job: PipelineJob;
  readonly pending: PendingRecipe;
  readonly base: NonNullable<Awaited<ReturnType<typeof pipelineDataset>>>;
  readonly stages: readonly RecipeStage[];
}

/** What is to be run for a request; undefined when it was given up or published, or its job is gone. */
async function findReclean(jobId: string, requestId: string): Promise<Reclean | undefined> {
  const job = await pipelineJob(jobId);
  const pending = job?.pending;
  if (!job || pending?.id !== requestId) return undefined;
  const base = await pipelineDataset(jobId, pending.base);
  if (!base) return undefined;
  return { job, pending, base, stages: stagesOf(job.storagePrefix, base.sourceTableKey, pending.recipe) };
}

/** Which parts of a requested recipe have to run: those after the nearest stage that is stored already. */
export async function planReclean(jobId: string, requestId: string): Promise<RecipePart[] | null> {
  const reclean = await findReclean(jobId, requestId);
  if (!reclean) return null;
  const { stages } = reclean;
  const missing = stages.slice((await lastStored(stages)) + 1);
  return [...new Set(missing.map(({ phase }) => phase))];
}

/**
 * Runs one part of a requested recipe from the nearest stage that is stored. Of several edits each one's changes are stored
 * and the table after the last.
 */
export async function recleanPart(jobId: string, requestId: string, part: RecipePart): Promise<void> {
  const reclean = await findReclean(jobId, requestId);
  if (!reclean) return;
  const { job, base, stages } = reclean;
  const { sourceTableKey } = base;
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
  const { job, pending, base, stages } = reclean;
  const { sourceTableKey } = base;
  const changeKeys = stages.map(({ changesKey }) => changesKey);
  const content = versionContent(
    { sourceTableKey, tableKey: last.tableKey, changeKeys },
    await loadChanges(changeKeys),
    job.sourceQuality ?? measureFacts(await loadTable(sourceTableKey)),
    measureTable(await loadTable(last.tableKey)),
    base,
  );
  const { version, action, requestedBy: createdBy } = pending;
  await publishPending(requestId, { ...content.dataset, jobId, version, action, createdBy }, content.operations);
  await releaseTables(jobId);
  return { version };
}
