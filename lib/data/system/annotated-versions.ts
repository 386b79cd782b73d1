/**
 * The versions of a dataset that annotations were written on. Whoever may see the annotations, by an account or by a link, has been
 * checked when they were read: these functions take no actor.
 */
import { and, eq, inArray, or } from 'drizzle-orm';
import { database } from '@/db/client';
import { cleanedDatasets, uploadJobs } from '@/db/schema';

export interface AnnotatedVersion {
  version: number;
  tableKey: string;
  sourceTableKey: string;
  changeKeys: string[];
  isCurrent: boolean;
}

/** The current version of a dataset, and these others as far as there are any. */
export async function annotatedVersions(jobId: string, versions: readonly number[]): Promise<AnnotatedVersion[]> {
  const rows = await database()
    .select({
      version: cleanedDatasets.version,
      tableKey: cleanedDatasets.tableKey,
      sourceTableKey: cleanedDatasets.sourceTableKey,
      changeKeys: cleanedDatasets.changeKeys,
      current: uploadJobs.version,
    })
    .from(cleanedDatasets)
    .innerJoin(uploadJobs, eq(uploadJobs.id, cleanedDatasets.jobId))
    .where(
      and(
        eq(cleanedDatasets.jobId, jobId),
        or(eq(cleanedDatasets.version, uploadJobs.version), inArray(cleanedDatasets.version, [...versions, -1])),
      ),
    );
  return rows.map(({ current, ...row }) => ({ ...row, isCurrent: row.version === current }));
}
