import { createHash } from 'node:crypto';
import { scoreQuality } from '@/lib/cleaning/quality';
import { measureFacts } from '@/lib/cleaning/quality-facts';
import { pipelineJob, reportProgress, saveReading } from '@/lib/data/pipeline';
import { storage } from '@/lib/storage';
import type { FileType } from '@/lib/tabular/file-type';
import { type ReadingOptions, readTable } from '@/lib/tabular/read';
import { rowCount } from '@/lib/tabular/table';
import { sourceFileKey, stageTableKey } from './keys';
import { keepUnlessGone, type StageRef, storeTable } from './stage';

/** Share of the progress bar that reading the file takes. */
const READ_SHARE = 35;

/** Reports at most this many times while a file is read. */
const READ_REPORTS = 20;

/** The chunks, reporting to `onProgress` the share (0–1) that has passed. */
async function* observed(
  chunks: AsyncIterable<Uint8Array>,
  sizeBytes: number,
  onProgress: (share: number) => Promise<void>,
): AsyncIterable<Uint8Array> {
  let passed = 0;
  let reported = 0;
  for await (const chunk of chunks) {
    passed += chunk.byteLength;
    const step = Math.floor((passed / sizeBytes) * READ_REPORTS);
    if (step > reported) {
      reported = step;
      await onProgress(passed / sizeBytes);
    }
    yield chunk;
  }
}

/** Identifies the source table: the same file read the same way. */
function sourceHash(prefix: string, options: ReadingOptions): string {
  return createHash('sha256')
    .update(JSON.stringify([prefix, options]))
    .digest('hex')
    .slice(0, 32);
}

/**
 * Reads the uploaded file into the source table and keeps it, how it was read, and its quality.
 * Throws AppError `unreadable_file` or `empty_file` when there is no table in it.
 */
export async function ingest(jobId: string): Promise<StageRef> {
  const job = await pipelineJob(jobId);
  if (!job) return { gone: true };
  await reportProgress(jobId, 'ingest', 1);
  const store = storage();
  const options = (job.options.reading ?? {}) as ReadingOptions;
  const { table, reading } = await readTable(
    {
      fileType: job.fileType as FileType,
      sizeBytes: job.fileSize,
      open: () =>
        observed(store.get(sourceFileKey(job.storagePrefix)), job.fileSize, (share) =>
          reportProgress(jobId, 'ingest', Math.max(1, Math.round(share * READ_SHARE))),
        ),
    },
    options,
  );
  const hash = sourceHash(job.storagePrefix, options);
  const tableKey = stageTableKey(job.storagePrefix, hash);
  await storeTable(tableKey, table);
  const sourceQuality = measureFacts(table);
  await saveReading(jobId, {
    reading: { ...reading },
    rowCount: rowCount(table),
    columnCount: table.columns.length,
    qualityScoreBefore: scoreQuality(sourceQuality).score,
    sourceQuality,
  });
  return keepUnlessGone(jobId, job.storagePrefix, { hash, tableKey });
}
