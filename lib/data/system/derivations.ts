/** What derived datasets are made of, for the functions that make them anew; no person asks. */
import { and, asc, eq, gt, sql } from 'drizzle-orm';
import { database } from '@/db/client';
import { cleanedDatasets, datasetParents, uploadJobs } from '@/db/schema';
import type { PendingRecipe } from '@/db/schema/jobs';
import { aboutRun, type RunOfRecipe } from '@/lib/data/run-of-job';
import type { ParentVersion } from '@/lib/shape/parents';
import { beginRun } from './runs';

/** The datasets a job is made of, in order, each with its current version; nulls for one that was deleted. */
export async function parentsOf(jobId: string): Promise<{ parentId: string | null; version: number | null }[]> {
  return database()
    .select({ parentId: datasetParents.parentId, version: uploadJobs.version })
    .from(datasetParents)
    .leftJoin(uploadJobs, eq(uploadJobs.id, datasetParents.parentId))
    .where(eq(datasetParents.jobId, jobId))
    .orderBy(asc(datasetParents.position));
}

/** Where the table of a version lies; undefined when it is gone. */
export async function tableKeyOf({ jobId, version }: ParentVersion): Promise<string | undefined> {
  const [found] = await database()
    .select({ tableKey: cleanedDatasets.tableKey })
    .from(cleanedDatasets)
    .where(and(eq(cleanedDatasets.jobId, jobId), eq(cleanedDatasets.version, version)));
  return found?.tableKey;
}

/** Datasets made of this one that follow it. */
export async function followersOf(jobId: string): Promise<string[]> {
  const rows = await database()
    .selectDistinct({ id: uploadJobs.id })
    .from(datasetParents)
    .innerJoin(uploadJobs, eq(uploadJobs.id, datasetParents.jobId))
    .where(
      and(
        eq(datasetParents.parentId, jobId),
        gt(uploadJobs.version, 0),
        sql`(${uploadJobs.derivation} ->> 'follows')::boolean`,
      ),
    );
  return rows.map(({ id }) => id);
}

/** Records what a derived dataset is to become, and says what the run is; undefined when it has changed, or is being changed, meanwhile. */
export async function requestFollowing(jobId: string, pending: PendingRecipe): Promise<RunOfRecipe | undefined> {
  return database().transaction(async (tx) => {
    const [job] = await tx
      .update(uploadJobs)
      .set({ status: 'processing', stage: 'pending', progress: 0, errorMessage: null, pending })
      .where(and(eq(uploadJobs.id, jobId), eq(uploadJobs.version, pending.base), eq(uploadJobs.status, 'completed')))
      .returning();
    return job && { ...aboutRun(job), attempt: await beginRun(tx, jobId), requestId: pending.id };
  });
}
