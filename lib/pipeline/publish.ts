import { measureQuality } from '@/lib/cleaning/quality';
import { summarise } from '@/lib/cleaning/summary';
import { pipelineJob, publishVersion, reportProgress } from '@/lib/data/pipeline';
import { profileTable } from '@/lib/tabular/profile';
import { loadChanges, loadTable, type StageRef, type StoredStage } from './stage';

export interface Published {
  version: number;
  rowCount: number;
  qualityScore: number;
}

/**
 * Makes the result of the last stage version 1 of the cleaned dataset: quality before and after, summary, profile,
 * the recipe with what each operation did. Null when the job was deleted; then nothing of it remains stored.
 */
export async function publish(jobId: string, stages: readonly StageRef[]): Promise<Published | null> {
  const job = await pipelineJob(jobId);
  const stored = stages.filter((stage): stage is StoredStage => !stage.gone);
  const source = stored.at(0);
  const last = stored.at(-1);
  if (!job || !source || !last || stored.length < stages.length) return null;
  await reportProgress(jobId, 'publish', 90);
  const changeKeys = stored.flatMap((stage) => stage.changesKey ?? []);
  const logs = await Promise.all(changeKeys.map(loadChanges));
  const table = await loadTable(last.tableKey);
  const before = measureQuality(await loadTable(source.tableKey));
  const after = measureQuality(table);
  const summary = summarise(logs, before, after);
  await publishVersion(
    {
      jobId,
      version: 1,
      sourceTableKey: source.tableKey,
      tableKey: last.tableKey,
      changeKeys,
      summary,
      quality: { before: before.parts, after: after.parts },
      profile: profileTable(table),
      rowCount: table.rowIndex.length,
      columnCount: table.columns.length,
    },
    logs.flatMap((log) => log.applied),
  );
  return { version: 1, rowCount: table.rowIndex.length, qualityScore: after.score };
}
