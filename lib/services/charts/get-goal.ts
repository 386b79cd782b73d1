import type { GoalJson } from '@/lib/contract/goals';
import type { Actor } from '@/lib/data/actor';
import { findGoal } from '@/lib/data/goals';
import { AppError } from '@/lib/errors';
import { goalJson } from './goal-json';

/** What the dataset is to answer; null when nobody has said so yet. Throws `not_found` for the dataset. */
export async function goalOf(actor: Actor, jobId: string): Promise<GoalJson | null> {
  const goal = await findGoal(actor, jobId);
  return goal && goalJson(goal);
}

/** The same. Throws `not_found` when there is none, too. */
export async function getGoal(actor: Actor, jobId: string): Promise<GoalJson> {
  const goal = await goalOf(actor, jobId);
  if (!goal) throw new AppError('not_found', 'This dataset has no goal yet.');
  return goal;
}
