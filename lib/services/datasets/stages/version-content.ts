import type { ChangeLog } from '@/lib/cleaning/changes';
import { scoreQuality } from '@/lib/cleaning/quality';
import { measureFacts, type QualityFacts } from '@/lib/cleaning/quality-facts';
import { summarise } from '@/lib/cleaning/summary';
import { pipelineSource } from '@/lib/data/system/pipeline';
import type { VersionContent } from '@/lib/data/versions';
import { timesOf } from '@/lib/services/datasets/change-times';
import { loadTable } from '@/lib/storage/tables';
import type { Measured } from './measure';

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
