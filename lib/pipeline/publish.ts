import type { ChangeLog } from '@/lib/cleaning/changes';
import { scoreQuality } from '@/lib/cleaning/quality';
import { measureFacts, type QualityFacts } from '@/lib/cleaning/quality-facts';
import { summarise } from '@/lib/cleaning/summary';
import { pipelineJob, pipelineSource, publishVersion, reportProgress } from '@/lib/data/pipeline';
import type { VersionContent } from '@/lib/data/versions';
import { timesOf } from '@/lib/services/datasets/change-times';
import { type Measured, measureTable } from '@/lib/services/datasets/stages/measure';
import type { StageRef, StoredStage } from '@/lib/services/datasets/stages/stage';
import { loadChanges, loadTable } from '@/lib/storage/tables';
import { rowCount } from '@/lib/tabular/table';

export interface Published {
  version: number;
  rowCount: number;
  qualityScore: number;
}

/** Where the files of a version lie, the change logs in recipe order. */
export interface VersionFiles {
  readonly sourceTableKey: string;
  readonly tableKey: string;
  readonly changeKeys: readonly string[];
}

/** The version a new one is made from. */
type Previous = Parameters<typeof timesOf>[2];

/** What is recorded of a version: quality before and after, summary, profile, and what each operation did. */
export function versionContent(
  files: VersionFiles,
  logs: readonly ChangeLog[],
  source: QualityFacts,
  { facts, profile }: Measured,
  previous?: Previous,
): VersionContent {
  const before = scoreQuality(source);
  const after = scoreQuality(facts);
  return {
    dataset: {
      ...files,
      changeKeys: [...files.changeKeys],
      changeTimes: timesOf(files.changeKeys, new Date(), previous),
      summary: summarise(logs, before, after),
      quality: { before: before.parts, after: after.parts },
      qualityFacts: { before: source, after: facts },
      profile: [...profile],
      rowCount: facts.rows,
      columnCount: facts.columns.length,
    },
    operations: logs.flatMap((log) => log.applied),
  };
}

/** What the score of a source is computed from. */
export async function sourceQuality(jobId: string, sourceTableKey: string): Promise<QualityFacts> {
  const source = await pipelineSource(jobId, sourceTableKey);
  return source?.quality ?? measureFacts(await loadTable(sourceTableKey));
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
