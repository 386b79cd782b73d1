import { pipelineJob, reportProgress } from '@/lib/data/system/pipeline';
import { editsAfter } from '@/lib/services/datasets/stages/recipe-stages';
import { sourceNames } from '@/lib/services/datasets/stages/source';
import { keepUnlessGone, lastStored, runStage, type StageRef, storeTable } from '@/lib/services/datasets/stages/stage';
import { uploadRecipe } from '@/lib/services/datasets/stages/upload-recipe';
import { loadTable } from '@/lib/storage/tables';

/**
 * Runs what people added to the recipe an upload is cleaned with. Of each step its changes are stored, and the table after the last.
 *
 * @param source what the file was read into
 * @param from the result of the phases
 */
export async function runEdits(jobId: string, source: StageRef, from: StageRef): Promise<StageRef[]> {
  const job = source.gone || from.gone ? undefined : await pipelineJob(jobId);
  if (source.gone || from.gone || !job) return [{ gone: true }];
  await reportProgress(jobId, 'outliers', 85);
  const { storagePrefix } = job;
  const stages = editsAfter(storagePrefix, from.tableKey, uploadRecipe(job.options), 0);
  const stored = await lastStored(stages);
  const names = await sourceNames(source.tableKey);
  let table = await loadTable(stages[stored]?.tableKey ?? from.tableKey);
  for (const stage of stages.slice(stored + 1)) {
    ({ table } = await runStage(table, stage, names));
    if (stage === stages.at(-1)) await storeTable(stage.tableKey, table);
  }
  return Promise.all(
    stages.map(({ hash, tableKey, changesKey }) =>
      keepUnlessGone(jobId, storagePrefix, { hash, tableKey, changesKey }),
    ),
  );
}
