import { pipelineJob, publishVersion, reportProgress } from '@/lib/data/system/pipeline';
import { measureTable } from '@/lib/services/datasets/stages/measure';
import type { StageRef, StoredStage } from '@/lib/services/datasets/stages/stage';
import { sourceQuality, versionContent } from '@/lib/services/datasets/stages/version-content';
import { loadChanges, loadTable } from '@/lib/storage/tables';
import { rowCount } from '@/lib/tabular/table';

export interface Published {
  version: number;
  rowCount: number;
  qualityScore: number;
}

/**
 * Makes the result of the last stage version 1 of the cleaned dataset. Null when the job was deleted; then nothing of it
 * remains stored.
 */
export async function publish(jobId: string, stages: readonly StageRef[]): Promise<Published | null> {
  const job = await pipelineJob(jobId);
  const stored = stages.filter((stage): stage is StoredStage => !stage.gone);
  const source = stored.at(0);
  const last = stored.at(-1);
  if (!job || !source || !last || stored.length < stages.length) return null;
  await reportProgress(jobId, 'publish', 90);
  const changeKeys = stored.flatMap((stage) => stage.changesKey ?? []);
  const table = await loadTable(last.tableKey);
  const content = versionContent(
    { sourceTableKey: source.tableKey, tableKey: last.tableKey, changeKeys },
    await loadChanges(changeKeys),
    await sourceQuality(jobId, source.tableKey),
    measureTable(table),
  );
  await publishVersion(
    { ...content.dataset, jobId, version: 1, action: 'upload', createdBy: job.createdBy },
    content.operations,
  );
  return { version: 1, rowCount: rowCount(table), qualityScore: content.dataset.summary.quality_score };
}
