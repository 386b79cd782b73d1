import { matchSchemas } from '@/lib/comparison';
import type { ComparisonJson, NewComparison } from '@/lib/contract/comparison';
import type { Actor } from '@/lib/data/actor';
import { insertComparison, rememberedPairs, workspaceOfBoth } from '@/lib/data/comparisons';
import { requireWritableJob } from '@/lib/data/jobs';
import { AppError } from '@/lib/errors';
import { comparisonJson } from './comparison-json';
import { loadPeriod } from './periods';

/**
 * Compares two datasets: proposes which columns belong together, pairs that the workspace confirmed before first.
 *
 * @throws AppError `invalid_input` for one and the same dataset or two workspaces, `not_found`, `forbidden`, `wrong_state`
 */
export async function createComparison(actor: Actor, { job_id_1, job_id_2 }: NewComparison): Promise<ComparisonJson> {
  if (job_id_1 === job_id_2) throw new AppError('invalid_input', 'A dataset cannot be compared with itself.');
  const workspaceId = await workspaceOfBoth(actor, job_id_1, job_id_2);
  await requireWritableJob(actor, job_id_1);
  const [first, second, remembered] = await Promise.all([
    loadPeriod(actor, job_id_1),
    loadPeriod(actor, job_id_2),
    rememberedPairs(actor, workspaceId),
  ]);
  const { matches, candidates } = matchSchemas(first.table, second.table, { remembered });
  const mapping = matches.map((match) => ({ first: match.first, second: match.second }));
  const row = await insertComparison(actor, {
    jobId1: job_id_1,
    jobId2: job_id_2,
    proposal: { matches, candidates: Object.fromEntries(candidates) },
    mapping,
  });
  return comparisonJson({ row, first, second, mapping });
}
