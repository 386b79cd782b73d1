import { randomUUID } from 'node:crypto';
import type { Recipe } from '@/lib/cleaning/recipe';
import type { Actor } from '@/lib/data/actor';
import {
  type PendingRecipe,
  requestRecipe,
  type VersionAction,
  type VersionHistory,
  withdrawRecipe,
} from '@/lib/data/versions';
import { announceRecipe } from '@/lib/services/announce';

/** What came of a change: a new version, or a run that has begun and is to make that version. */
export interface ChangeOutcome {
  readonly status: 'completed' | 'processing';
  readonly version: number;
}

/** What a dataset is to become. */
export interface Target {
  readonly recipe: Recipe;
  readonly action: VersionAction;
  readonly history: VersionHistory;
}

/**
 * Records a request and has it carried out by a run. Throws as `changeableVersion`, and `unavailable` when no run could be
 * started; then nothing has changed.
 */
export async function requestRun(
  actor: Actor,
  jobId: string,
  base: number,
  { recipe, ...target }: Target & Pick<PendingRecipe, 'sourceTableKey' | 'reading' | 'parents'>,
): Promise<ChangeOutcome> {
  const requestId = randomUUID();
  const version = base + 1;
  const run = await requestRecipe(actor, jobId, {
    ...target,
    id: requestId,
    recipe: [...recipe],
    base,
    version,
    requestedBy: actor.userId,
    requestedAt: new Date().toISOString(),
  });
  try {
    await announceRecipe(run);
  } catch (error) {
    await withdrawRecipe(actor, jobId, requestId);
    throw error;
  }
  return { status: 'processing', version };
}
