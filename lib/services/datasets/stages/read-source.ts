import { createHash } from 'node:crypto';
import { canonicalJson } from '@/lib/cleaning/canonical';
import { measureFacts } from '@/lib/cleaning/quality-facts';
import { type PipelineJob, reportProgress, type SourceTable } from '@/lib/data/system/pipeline';
import { storage } from '@/lib/storage';
import type { FileType } from '@/lib/tabular/file-type';
import { type ReadingOptions, readTable } from '@/lib/tabular/read';
import { rowCount } from '@/lib/tabular/table';
import { currentParents, deriveSource } from './derive-source';
import { sourceFileKey, stageTableKey } from './keys';
import { storeTable } from './stage';

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

/** Where the source table lies: the same file read the same way has the same key. */
export function sourceTableKey(storagePrefix: string, options: ReadingOptions): string {
  const hash = createHash('sha256')
    .update(canonicalJson([storagePrefix, options]))
    .digest('hex')
    .slice(0, 32);
  return stageTableKey(storagePrefix, hash);
}

/**
 * Reads the uploaded file in this way and stores the table; what is to be recorded of it is left to the caller. Throws
 * AppError `unreadable_file`, `empty_file` or `invalid_input` when it cannot be read so.
 */
export async function readSource(job: PipelineJob, options: ReadingOptions): Promise<Omit<SourceTable, 'createdAt'>> {
  if (job.derivation !== null) return deriveSource(job, job.derivation.shape, await currentParents(job.id));
  const { id: jobId, storagePrefix, fileSize } = job;
  const report = (share: number) => reportProgress(jobId, 'ingest', Math.max(1, Math.round(share * READ_SHARE)));
  const file = {
    fileType: job.fileType as FileType,
    sizeBytes: fileSize,
    name: job.filename,
    open: () => observed(storage().get(sourceFileKey(storagePrefix)), fileSize, report),
  };
  const { table, reading } = await readTable(file, options);
  const tableKey = sourceTableKey(storagePrefix, options);
  await storeTable(tableKey, table);
  return {
    jobId,
    tableKey,
    options,
    reading,
    quality: measureFacts(table),
    rowCount: rowCount(table),
    columnCount: table.columns.length,
    parents: null,
    shapeNotes: null,
  };
}
