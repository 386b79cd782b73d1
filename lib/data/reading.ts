import { and, desc, eq, isNull, or } from 'drizzle-orm';
import { database } from '@/db/client';
import { cleanedDatasets, sourceTables, uploadJobs } from '@/db/schema';
import type { FileType, JobStatus } from '@/lib/contract/jobs';
import type { Reading, ReadingOptions } from '@/lib/tabular/read';
import { notFound, readableBy } from './access';
import type { Actor } from './actor';
import { isSilent } from './system/runs';

/** How the file of a job was read, and what is needed to read it in another way. */
export interface ReadingState {
  fileType: FileType;
  status: JobStatus;
  /** Its first version waits for a run that is not heard of. */
  isSilent: boolean;
  /** Of the cleaned dataset; 0 while there is none. */
  version: number;
  /** Made of other datasets: there is no file. */
  isDerived: boolean;
  storagePrefix: string;
  /** As sent with the upload. */
  uploadOptions: Record<string, unknown>;
  /** What a person decided about reading the source of the current version. */
  options: ReadingOptions;
  /** Null until the file has been read. */
  reading: Reading | null;
}

/** How the source of the current version was read; without a version, how it was read last. Throws `not_found`. */
export async function readingState(actor: Actor, jobId: string): Promise<ReadingState> {
  const [found] = await database()
    .select({ job: uploadJobs, source: sourceTables })
    .from(uploadJobs)
    .leftJoin(
      cleanedDatasets,
      and(eq(cleanedDatasets.jobId, uploadJobs.id), eq(cleanedDatasets.version, uploadJobs.version)),
    )
    .leftJoin(
      sourceTables,
      and(
        eq(sourceTables.jobId, uploadJobs.id),
        or(isNull(cleanedDatasets.id), eq(sourceTables.tableKey, cleanedDatasets.sourceTableKey)),
      ),
    )
    .where(and(eq(uploadJobs.id, jobId), readableBy(actor, uploadJobs.workspaceId)))
    .orderBy(desc(sourceTables.createdAt))
    .limit(1);
  if (!found) throw notFound('upload');
  const { job, source } = found;
  return {
    fileType: job.fileType as FileType,
    status: job.status,
    isSilent: await isSilent(database(), job),
    version: job.version,
    isDerived: job.derivation !== null,
    storagePrefix: job.storagePrefix,
    uploadOptions: job.options,
    options: source?.options ?? ((job.options.reading ?? {}) as ReadingOptions),
    reading: source?.reading ?? null,
  };
}
