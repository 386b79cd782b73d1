import { z } from 'zod';
import { GOAL_CATEGORIES } from '@/lib/contract/charts';
import { getGoal, setGoal } from '@/lib/data/goals';
import { idParams, route } from '@/lib/http/route';

const MOST_TEXT = 1000;

const body = z.strictObject({
  goal_text: z
    .string()
    .trim()
    .min(1, 'must say what is to be found out')
    .max(MOST_TEXT, `must have at most ${MOST_TEXT} characters`),
  goal_category: z.enum(GOAL_CATEGORIES, `must be one of ${GOAL_CATEGORIES.join(', ')}`),
});

export const GET = route({ auth: 'required', params: idParams }, ({ actor, params }) => getGoal(actor, params.id));

export const POST = route({ auth: 'required', params: idParams, body }, ({ actor, params, body }) =>
  setGoal(actor, params.id, { text: body.goal_text, category: body.goal_category }),
);
