import { randomUUID } from 'node:crypto';
import { commit, startHistory } from '@/lib/cleaning/history';
import { aboutRun, type RunOfRecipe } from '@/lib/data/run-of-job';
import { followersOf, requestFollowing } from '@/lib/data/system/derivations';
import { pipelineDataset, pipelineJob, pipelineRecipe } from '@/lib/data/system/pipeline';
import { currentAttempt } from '@/lib/data/system/runs';
import { AppError } from '@/lib/errors';
import { currentParents, derivedTableKey } from '@/lib/services/datasets/stages/derive-source';

/**
 * After a version was published: asks for new versions of the datasets that follow it, and of it where it fell behind while it was
 * itself being changed. Asking twice changes nothing.
 */
export async function followParents(jobId: string, version: number): Promise<RunOfRecipe[]> {
  const published = await pipelineDataset(jobId, version);
  // Who goes back to what was before wants to stay there, also when this comes only afterwards; a later version has an event of its own.
  const isWalk = published?.action === 'undo' || published?.action === 'redo';
  const isCurrent = (await pipelineJob(jobId))?.version === version;
  const behind = isCurrent && !isWalk ? [jobId] : [];
  const asked: RunOfRecipe[] = [];
  for (const id of [...behind, ...(await followersOf(jobId))]) {
    const run = await follow(id, published?.createdBy ?? null);
    if (run !== undefined) asked.push(run);
  }
  return asked;
}

async function follow(jobId: string, requestedBy: string | null): Promise<RunOfRecipe | undefined> {
  const job = await pipelineJob(jobId);
  if (!job?.derivation?.follows || job.version === 0) return undefined;
  const { derivation, storagePrefix, version, pending } = job;
  const dataset = await pipelineDataset(jobId, version);
  const parents = await currentParents(jobId).catch((error: unknown) => {
    // What has lost a parent stays as it is.
    if (error instanceof AppError) return undefined;
    throw error;
  });
  if (!dataset || !parents) return undefined;
  const sourceTableKey = derivedTableKey(storagePrefix, derivation.shape, parents);
  // Already asked for, by the first try of this step.
  if (pending?.sourceTableKey === sourceTableKey) {
    return { ...aboutRun(job), attempt: await currentAttempt(jobId), requestId: pending.id };
  }
  if (sourceTableKey === dataset.sourceTableKey) return undefined;
  const request = {
    id: randomUUID(),
    recipe: [...(await pipelineRecipe(dataset.id))],
    base: version,
    version: version + 1,
    history: commit(job.history ?? startHistory(version), version + 1),
    action: 'follow' as const,
    sourceTableKey,
    parents,
    requestedBy,
    requestedAt: new Date().toISOString(),
  };
  return requestFollowing(jobId, request);
}
