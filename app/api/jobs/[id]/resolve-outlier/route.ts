import { z } from 'zod';
import { answerChange } from '@/app/api/jobs/change-answer';
import { expectedVersion } from '@/lib/http/if-match';
import { idParams, route } from '@/lib/http/route';
import { resolveOutlier } from '@/lib/services/datasets/edits';

const body = z.object({
  row_index: z.number().int().min(0).max(0xffffffff),
  column: z.string().optional(),
  action: z.enum(['keep', 'remove']),
});

export const POST = route({ auth: 'required', params: idParams, body }, async ({ actor, params, body, request }) => {
  const { row_index: row, column, action } = body;
  return answerChange(actor, await resolveOutlier(actor, params.id, expectedVersion(request), { row, column, action }));
});
