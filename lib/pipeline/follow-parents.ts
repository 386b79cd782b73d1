import { randomUUID } from 'node:crypto';
import { commit, startHistory } from '@/lib/cleaning/history';
import { followersOf, requestFollowing } from '@/lib/data/system/derivations';
import { pipelineDataset, pipelineJob, pipelineRecipe } from '@/lib/data/system/pipeline';
import { AppError } from '@/lib/errors';
import { currentParents, derivedTableKey } from '@/lib/services/datasets/stages/derive-source';

/** A run that was asked for. */
export interface FollowRequest {
  readonly jobId: string;
  readonly requestId: string;
}

/**
 * After a version was published: asks for new versions of the datasets that follow it, and of it where it fell behind while it was
 * itself being changed. Asking twice changes nothing.
 */
export async function followParents(jobId: string, version: number): Promise<FollowRequest[]> {
  const published = await pipelineDataset(jobId, version);
  // Who goes back to what was before wants to stay there.
  const isWalk = published?.action === 'undo' || published?.action === 'redo';
  const behind = isWalk ? [] : [jobId];
  const asked: FollowRequest[] = [];
  for (const id of [...behind, ...(await followersOf(jobId))]) {
    const requestId = await follow(id, published?.createdBy ?? null);
    if (requestId !== undefined) asked.push({ jobId: id, requestId });
  }
  return asked;
}

async function follow(jobId: string, requestedBy: string | null): Promise<string | undefined> {
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
  if (pending?.sourceTableKey === sourceTableKey) return pending.id;
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
  return (await requestFollowing(jobId, request)) ? request.id : undefined;
}
