/** The rows of a version, read and written for the functions that have checked who asks. */
import { asc, eq, sql } from 'drizzle-orm';
import type { Database } from '@/db/client';
import { database } from '@/db/client';
import { cleanedDatasets, cleaningOperations, uploadJobs } from '@/db/schema';
import type { StepFacts } from '@/lib/cleaning/changes/model';
import type { Recipe } from '@/lib/cleaning/recipe';
import type { OperationId } from '@/lib/cleaning/registry';
import { metrics } from '@/lib/observability/metrics';

export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0];
export type NewDataset = Omit<typeof cleanedDatasets.$inferInsert, 'id'>;
export type NewOperation = Omit<typeof cleaningOperations.$inferInsert, 'id' | 'datasetId' | 'position'>;

export interface AppliedOperation {
  position: number;
  operation: string;
  params: Record<string, unknown>;
  enabled: boolean;
  changeCount: number;
  facts: StepFacts;
}

/** The recipe of a version in order, with what each operation did. */
export function operationsOf(datasetId: string): Promise<AppliedOperation[]> {
  return database()
    .select({
      position: cleaningOperations.position,
      operation: cleaningOperations.operation,
      params: cleaningOperations.params,
      enabled: cleaningOperations.enabled,
      changeCount: cleaningOperations.changeCount,
      facts: cleaningOperations.facts,
    })
    .from(cleaningOperations)
    .where(eq(cleaningOperations.datasetId, datasetId))
    .orderBy(asc(cleaningOperations.position));
}

/** The recipe alone. Only checked steps are ever stored. */
export const recipeOfOperations = (operations: readonly AppliedOperation[]): Recipe =>
  operations.map(({ operation, params, enabled }) => ({ operation: operation as OperationId, params, enabled }));

/** What a job is set to when a request is taken from it: as it was, which is failed as long as there is no version. */
export const WITHOUT_PENDING = {
  status: sql`(case when ${uploadJobs.version} = 0 then 'failed' else 'completed' end)::job_status`,
  stage: sql`case when ${uploadJobs.version} = 0 then 'failed' else 'completed' end`,
  progress: 100,
  pending: null,
};

/** Makes `dataset` the current version of its job, which the caller has locked, and the job `completed`. */
export async function insertVersion(
  tx: Transaction,
  dataset: NewDataset,
  operations: readonly NewOperation[],
  job: Partial<typeof uploadJobs.$inferInsert> = {},
): Promise<void> {
  const [row] = await tx.insert(cleanedDatasets).values(dataset).returning({ id: cleanedDatasets.id });
  if (row && operations.length > 0) {
    await tx
      .insert(cleaningOperations)
      .values(operations.map((operation, position) => ({ ...operation, position, datasetId: row.id })));
  }
  await tx
    .update(uploadJobs)
    .set({
      ...job,
      status: 'completed',
      stage: 'completed',
      progress: 100,
      errorMessage: null,
      pending: null,
      version: dataset.version,
      rowCount: dataset.rowCount,
      columnCount: dataset.columnCount,
      qualityScore: dataset.summary.quality_score,
      qualityScoreBefore: dataset.summary.quality_score_before,
      trust: dataset.trust?.trust ?? null,
      processedAt: sql`now()`,
    })
    .where(eq(uploadJobs.id, dataset.jobId));
  const { versions, rows, changes } = metrics();
  versions.inc({ action: dataset.action ?? 'upload' });
  rows.inc(dataset.rowCount);
  changes.inc(operations.reduce((sum, { changeCount }) => sum + changeCount, 0));
}
