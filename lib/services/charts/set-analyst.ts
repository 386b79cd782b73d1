import type { AnalystJson } from '@/lib/contract/goals';
import type { Actor } from '@/lib/data/actor';
import { allowModel } from '@/lib/data/analyst';
import { getAnalyst } from './get-analyst';

/** Allows or forbids a language model for the workspace of this dataset. Throws `not_found`, `forbidden`. */
export async function setAnalyst(actor: Actor, jobId: string, isEnabled: boolean): Promise<AnalystJson> {
  await allowModel(actor, jobId, isEnabled);
  return getAnalyst(actor, jobId);
}
