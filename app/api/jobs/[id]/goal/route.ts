import { idParams } from '@/lib/contract/common';
import { goalBody } from '@/lib/contract/goals';
import { route } from '@/lib/http/route';
import { getGoal } from '@/lib/services/charts/get-goal';
import { setGoal } from '@/lib/services/charts/set-goal';

export const GET = route({ auth: 'required', params: idParams }, ({ actor, params }) => getGoal(actor, params.id));

export const POST = route({ auth: 'required', params: idParams, body: goalBody }, ({ actor, params, body }) =>
  setGoal(actor, params.id, { text: body.goal_text, category: body.goal_category }),
);
