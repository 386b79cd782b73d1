import { pipelineDataset, pipelineJob, pipelineRecipe, recordTrust } from '@/lib/data/system/pipeline';
import { trustOf } from '@/lib/findings/trust';
import { dismissedIds } from '@/lib/services/findings/decisions';
import {
  computeFindings,
  computeRecords,
  type FindingsSource,
  isGivenUp,
  rememberFailure,
} from '@/lib/services/findings/stored-findings';
import { loadTable } from '@/lib/storage/tables';

/** What the findings of a version are found by; null when the version is no longer the current one, or gone. */
export async function currentSource(jobId: string, version: number): Promise<FindingsSource | null> {
  const [job, dataset] = await Promise.all([pipelineJob(jobId), pipelineDataset(jobId, version)]);
  if (!job || !dataset || job.version !== version) return null;
  const recipe = await pipelineRecipe(dataset.id);
  return { jobId, storagePrefix: job.storagePrefix, recipe, dataset, today: job.createdAt.toISOString().slice(0, 10) };
}

/** Looks for what may be wrong with a version, stores it, and records how far the version can be trusted. */
export async function findInVersion(jobId: string, version: number): Promise<{ findings: number } | null> {
  const source = await currentSource(jobId, version);
  if (!source || (await isGivenUp(source))) return null;
  const findings = await computeFindings(source);
  const dismissed = dismissedIds(source.recipe);
  const open = findings.filter(({ id }) => !dismissed.has(id));
  await recordTrust(jobId, version, trustOf(await loadTable(source.dataset.tableKey), open));
  return { findings: findings.length };
}

/** Looks for records of one thing in a version, and stores them. */
export async function compareRecords(jobId: string, version: number): Promise<{ groups: number } | null> {
  const source = await currentSource(jobId, version);
  if (!source || (await isGivenUp(source))) return null;
  const { groups } = await computeRecords(source);
  return { groups: groups.length };
}

/** Says of a version that it could not be looked through; after a few times nobody tries again. */
export async function failToFind(jobId: string, version: number): Promise<void> {
  const source = await currentSource(jobId, version);
  if (source) await rememberFailure(source);
}
