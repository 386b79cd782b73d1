import { operationOf } from '@/lib/cleaning/recipe';
import { type PipelineJob, pipelineJob, reportProgress, saveSize, saveSource } from '@/lib/data/system/pipeline';
import { hashOfTableKey } from '@/lib/services/datasets/stages/keys';
import { readSource } from '@/lib/services/datasets/stages/read-source';
import { keepUnlessGone, type StageRef } from '@/lib/services/datasets/stages/stage';
import type { ReadingOptions } from '@/lib/tabular/read';
import { fitToModel } from './fit-to-model';

/** How a person wants the file of an upload to be read. */
export const readingOptionsOf = ({ options }: Pick<PipelineJob, 'options'>): ReadingOptions =>
  (options.reading ?? {}) as ReadingOptions;

/**
 * Reads the uploaded file into the source table and keeps it, how it was read, its quality, and the recipe where that is fitted to it.
 * Throws AppError `unreadable_file` or `empty_file` when there is no table in it.
 */
export async function ingest(jobId: string): Promise<StageRef & { hasEdits?: boolean }> {
  const job = await pipelineJob(jobId);
  if (!job) return { gone: true };
  await reportProgress(jobId, 'ingest', 1);
  const source = await readSource(job, readingOptionsOf(job));
  await saveSize(jobId, source);
  await saveSource(source);
  const { tableKey } = source;
  const recipe = (await fitToModel(job, tableKey)) ?? [];
  const stage = await keepUnlessGone(jobId, job.storagePrefix, { hash: hashOfTableKey(tableKey), tableKey });
  return { ...stage, hasEdits: recipe.some((step) => operationOf(step).phase === 'edit') };
}
