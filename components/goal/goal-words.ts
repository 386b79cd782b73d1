import { GOAL_CATEGORIES, type GoalCategory } from '@/lib/contract/goals';

export const CATEGORY_LABELS: Record<GoalCategory, string> = {
  sales: 'Sales',
  performance: 'Performance',
  cost: 'Cost',
  custom: 'Custom',
};

export const CATEGORY_OPTIONS = GOAL_CATEGORIES.map((value) => ({ value, label: CATEGORY_LABELS[value] }));
