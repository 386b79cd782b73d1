import type { GoalJson } from '@/lib/contract/goals';
import type { Actor } from '@/lib/data/actor';
import { type NewGoal, saveGoal } from '@/lib/data/goals';
import { goalJson } from './goal-json';

/** Sets the one goal of a dataset, or changes it. Throws `not_found`, `forbidden`. */
export async function setGoal(actor: Actor, jobId: string, goal: NewGoal): Promise<GoalJson> {
  return goalJson(await saveGoal(actor, jobId, goal));
}
