import { idParams } from '@/lib/contract/common';
import { insightAnswer } from '@/lib/http/insight-answer';
import { route } from '@/lib/http/route';
import { regenerateInsight } from '@/lib/services/insights/make-insight';

export const POST = route({ auth: 'required', params: idParams }, async ({ actor, params, request }) =>
  insightAnswer(request, await regenerateInsight(actor, params.id), (insight) => Response.json(insight)),
);
