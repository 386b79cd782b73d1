/** What of the store is anybody's. No person acts here: called only by housekeeping. */
import { eq } from 'drizzle-orm';
import { database } from '@/db/client';
import { cleanedDatasets, sourceTables, uploadJobs } from '@/db/schema';

/** What a job refers to in the store. */
export interface StoredKeys {
  /** A run may be writing, or be about to read what nobody refers to. */
  readonly isOpen: boolean;
  readonly keys: ReadonlySet<string>;
}

/**
 * Calls `tidy` with what the job under this prefix refers to, undefined when there is none, while nobody can publish a version of it or
 * ask for one.
 */
export async function withStoredKeys<Result>(
  storagePrefix: string,
  tidy: (job: StoredKeys | undefined) => Promise<Result>,
): Promise<Result> {
  return database().transaction(async (tx) => {
    const [job] = await tx.select().from(uploadJobs).where(eq(uploadJobs.storagePrefix, storagePrefix)).for('update');
    if (!job) return tidy(undefined);
    const versions = await tx
      .select({
        tableKey: cleanedDatasets.tableKey,
        sourceTableKey: cleanedDatasets.sourceTableKey,
        changeKeys: cleanedDatasets.changeKeys,
      })
      .from(cleanedDatasets)
      .where(eq(cleanedDatasets.jobId, job.id));
    const sources = await tx
      .select({ tableKey: sourceTables.tableKey })
      .from(sourceTables)
      .where(eq(sourceTables.jobId, job.id));
    const keys = new Set(sources.map(({ tableKey }) => tableKey));
    for (const { tableKey, sourceTableKey, changeKeys } of versions) {
      for (const key of [tableKey, sourceTableKey, ...changeKeys]) keys.add(key);
    }
    return tidy({ isOpen: job.status === 'pending' || job.status === 'processing' || job.pending !== null, keys });
  });
}
