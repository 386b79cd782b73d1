import { encodeChanges } from '@/lib/cleaning/changes';
import { defaultRecipe } from '@/lib/cleaning/default-recipe';
import type { Phase } from '@/lib/cleaning/operation';
import { cleaningOptionsSchema } from '@/lib/cleaning/options';
import { prefixHash, type Recipe, runPhase, stepsOfPhase } from '@/lib/cleaning/recipe';
import type { Stage } from '@/lib/contract';
import { type PipelineJob, pipelineJob, reportProgress } from '@/lib/data/pipeline';
import { storage } from '@/lib/storage';
import { tableToIpc } from '@/lib/tabular/arrow-ipc';
import { stageChangesKey, stageTableKey } from './keys';
import { keepUnlessGone, loadTable, type StageRef } from './stage';

export type CleaningStage = Exclude<Stage, 'ingest' | 'publish'> & Phase;

/** Where the progress bar stands when a stage begins. */
const PROGRESS: Record<CleaningStage, number> = { structure: 40, standardise: 55, missing: 70, outliers: 80 };

/** The recipe a fresh upload is cleaned with: the default with the options sent along. */
export function recipeOf(job: PipelineJob): Recipe {
  const { reading: _, ...options } = job.options;
  return defaultRecipe(cleaningOptionsSchema.parse(options));
}

/** Runs one phase of the job's recipe on the result of the stage before, and keeps the table and its change log. */
export async function cleanPhase(jobId: string, phase: CleaningStage, from: StageRef): Promise<StageRef> {
  const job = from.gone ? undefined : await pipelineJob(jobId);
  if (from.gone || !job) return { gone: true };
  await reportProgress(jobId, phase, PROGRESS[phase]);
  const recipe = recipeOf(job);
  const { table, log } = runPhase(await loadTable(from.tableKey), recipe, phase);
  const hash = prefixHash(from.hash, stepsOfPhase(recipe, phase));
  const tableKey = stageTableKey(job.storagePrefix, hash);
  const changesKey = stageChangesKey(job.storagePrefix, hash);
  await storage().put(changesKey, encodeChanges(log));
  await storage().put(tableKey, tableToIpc(table));
  return keepUnlessGone(jobId, job.storagePrefix, { hash, tableKey, changesKey });
}
