import { z } from 'zod';
import { time } from './common';

export const GOAL_CATEGORIES = ['sales', 'performance', 'cost', 'custom'] as const;
export type GoalCategory = (typeof GOAL_CATEGORIES)[number];

const MOST_TEXT = 1000;

/** What the dataset is to answer. */
export const goalBody = z.strictObject({
  goal_text: z
    .string()
    .trim()
    .min(1, 'must say what is to be found out')
    .max(MOST_TEXT, `must have at most ${MOST_TEXT} characters`),
  goal_category: z.enum(GOAL_CATEGORIES, `must be one of ${GOAL_CATEGORIES.join(', ')}`),
});

export const goalSchema = z.strictObject({
  goal_text: z.string(),
  goal_category: z.enum(GOAL_CATEGORIES),
  created_at: time,
  updated_at: time,
});
export type GoalJson = z.output<typeof goalSchema>;

export const analystBody = z.strictObject({ is_enabled: z.boolean() });

/** Whether a language model helps, and what it is told. */
export const analystSchema = z.strictObject({
  /** Whether this installation has one. */
  is_configured: z.boolean(),
  model: z.string().nullable(),
  /** Host of the endpoint. */
  host: z.string().nullable(),
  /** Whether the workspace allows it. */
  is_enabled: z.boolean(),
  can_change: z.boolean(),
  /** What leaves this installation, in words. */
  sends: z.array(z.string()),
});
export type AnalystJson = z.output<typeof analystSchema>;
