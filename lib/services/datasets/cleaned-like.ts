import type { CleanedLikeJson } from '@/lib/contract/cleaned-like';
import type { Actor } from '@/lib/data/actor';
import { requireJob } from '@/lib/data/jobs';
import { readingState } from '@/lib/data/reading';
import { AppError } from '@/lib/errors';
import { modelOf } from './stages/model';

/** Whose recipe a file was cleaned by; null for one cleaned by a preset, or not read yet. Throws `not_found`. */
export async function cleanedLike(actor: Actor, jobId: string): Promise<CleanedLikeJson | null> {
  const { uploadOptions } = await readingState(actor, jobId);
  const model = modelOf(uploadOptions);
  if (model?.fit === undefined) return null;
  const { job_id: modelId, filename, version, fit } = model;
  return { job_id: (await isVisible(actor, modelId)) ? modelId : null, filename, version, ...fit };
}

async function isVisible(actor: Actor, jobId: string): Promise<boolean> {
  try {
    await requireJob(actor, jobId);
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') return false;
    throw error;
  }
}
