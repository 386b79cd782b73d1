import type { Phase } from '@/lib/cleaning/operation';
import type { Stage } from '@/lib/contract/jobs';
import { pipelineJob, reportProgress } from '@/lib/data/system/pipeline';
import { phaseAfter } from '@/lib/services/datasets/stages/recipe-stages';
import { keepUnlessGone, runStage, type StageRef, storeTable } from '@/lib/services/datasets/stages/stage';
import { uploadRecipe } from '@/lib/services/datasets/stages/upload-recipe';
import { storage } from '@/lib/storage';
import { loadTable } from '@/lib/storage/tables';

export type CleaningStage = Exclude<Stage, 'ingest' | 'publish'> & Phase;

/** Where the progress bar stands when a stage begins. */
export const PROGRESS: Record<CleaningStage, number> = { structure: 40, standardise: 55, missing: 70, outliers: 80 };

/** Runs one phase of the job's recipe on the result of the stage before, and keeps the table and its change log. */
export async function cleanPhase(jobId: string, phase: CleaningStage, from: StageRef): Promise<StageRef> {
  const job = from.gone ? undefined : await pipelineJob(jobId);
  if (from.gone || !job) return { gone: true };
  await reportProgress(jobId, phase, PROGRESS[phase]);
  const stage = phaseAfter(job.storagePrefix, from.tableKey, uploadRecipe(job.options), phase);
  if (!(await storage().exists(stage.tableKey))) {
    const { table } = await runStage(await loadTable(from.tableKey), stage, new Map());
    await storeTable(stage.tableKey, table);
  }
  const { hash, tableKey, changesKey } = stage;
  return keepUnlessGone(jobId, job.storagePrefix, { hash, tableKey, changesKey });
}
