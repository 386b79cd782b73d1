import type { DecisionsJson } from '@/lib/contract/findings';
import type { Actor } from '@/lib/data/actor';
import { currentVersion } from '@/lib/data/versions';
import { gatherDecisions } from './gather-decisions';

/** What was decided about the current version: repaired, added to the recipe, or left as it is. Throws as `currentVersion`. */
export async function getDecisions(actor: Actor, jobId: string): Promise<DecisionsJson> {
  const current = await currentVersion(actor, jobId);
  const { state, decisions, elsewhere } = await gatherDecisions(actor, jobId, current);
  return {
    state,
    version: current.dataset.version,
    elsewhere: elsewhere.length,
    decisions,
  };
}
