import { defaultRecipe } from '@/lib/cleaning/default-recipe';
import type { Phase } from '@/lib/cleaning/operation';
import { cleaningOptionsSchema } from '@/lib/cleaning/options';
import type { Recipe } from '@/lib/cleaning/recipe';
import type { Stage } from '@/lib/contract/datasets';
import { type PipelineJob, pipelineJob, reportProgress } from '@/lib/data/pipeline';
import { phaseAfter } from '@/lib/services/datasets/stages/recipe-stages';
import { keepUnlessGone, runStage, type StageRef, storeTable } from '@/lib/services/datasets/stages/stage';
import { storage } from '@/lib/storage';
import { loadTable } from '@/lib/storage/tables';

export type CleaningStage = Exclude<Stage, 'ingest' | 'publish'> & Phase;

/** Where the progress bar stands when a stage begins. */
export const PROGRESS: Record<CleaningStage, number> = { structure: 40, standardise: 55, missing: 70, outliers: 80 };

/** The recipe a fresh upload is cleaned with: the default with the options sent along. */
export function recipeOf(job: Pick<PipelineJob, 'options'>): Recipe {
  const { reading: _, ...options } = job.options;
  return defaultRecipe(cleaningOptionsSchema.parse(options));
}

/** Runs one phase of the job's recipe on the result of the stage before, and keeps the table and its change log. */
export async function cleanPhase(jobId: string, phase: CleaningStage, from: StageRef): Promise<StageRef> {
  const job = from.gone ? undefined : await pipelineJob(jobId);
  if (from.gone || !job) return { gone: true };
  await reportProgress(jobId, phase, PROGRESS[phase]);
  const stage = phaseAfter(job.storagePrefix, from.tableKey, recipeOf(job), phase);
  if (!(await storage().exists(stage.tableKey))) {
    const { table } = await runStage(await loadTable(from.tableKey), stage, new Map());
    await storeTable(stage.tableKey, table);
  }
  const { hash, tableKey, changesKey } = stage;
  return keepUnlessGone(jobId, job.storagePrefix, { hash, tableKey, changesKey });
}
