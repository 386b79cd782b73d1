import { idParams } from '@/lib/contract/common';
import { feedbackBody } from '@/lib/contract/insights';
import { saveReaction } from '@/lib/data/insights';
import { route } from '@/lib/http/route';

export const PUT = route(
  { auth: 'required', params: idParams, body: feedbackBody },
  async ({ actor, params, body }) => {
    await saveReaction(actor, params.id, { isHelpful: body.is_helpful, reason: body.reason || null });
    return { success: true };
  },
);
