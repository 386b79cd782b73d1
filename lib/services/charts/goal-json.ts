import type { GoalJson } from '@/lib/contract/goals';
import type { GoalRow } from '@/lib/data/goals';

/** A goal as the API shows it. */
export const goalJson = (goal: GoalRow): GoalJson => ({
  goal_text: goal.text,
  goal_category: goal.category,
  created_at: goal.createdAt.toISOString(),
  updated_at: goal.updatedAt.toISOString(),
});
