import type { z } from 'zod';
import type { ComparisonListJson, comparisonsQuery } from '@/lib/contract/comparison';
import type { Actor } from '@/lib/data/actor';
import { listComparisons as listRows } from '@/lib/data/comparisons';

/** Comparisons the actor may see, newest first. */
export async function listComparisons(
  actor: Actor,
  { job_id: jobId, limit, offset }: z.output<typeof comparisonsQuery>,
): Promise<ComparisonListJson> {
  const rows = await listRows(actor, { jobId, limit, offset });
  return rows.map((row) => ({
    comparison_id: row.id,
    status: row.status,
    job_id_1: row.jobId1,
    job_id_2: row.jobId2,
    filename_1: row.filename1,
    filename_2: row.filename2,
    created_at: row.createdAt.toISOString(),
  }));
}
