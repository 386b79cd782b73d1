import { z } from 'zod';
import { answerChange } from '@/app/api/jobs/change-answer';
import { expectedVersion } from '@/lib/http/if-match';
import { idParams, route } from '@/lib/http/route';
import { fillMissing } from '@/lib/services/datasets/edits';

const body = z
  .object({
    column: z.string(),
    row_indices: z.array(z.number().int().min(0).max(0xffffffff)).min(1),
    values: z.array(z.union([z.number(), z.string().min(1)], 'must be numbers or texts')),
  })
  .refine(({ row_indices, values }) => row_indices.length === values.length, {
    path: ['values'],
    message: 'must have one value for each row',
  })
  .refine(({ row_indices }) => new Set(row_indices).size === row_indices.length, {
    path: ['row_indices'],
    message: 'names a row twice',
  });

export const POST = route({ auth: 'required', params: idParams, body }, async ({ actor, params, body, request }) => {
  const { column, row_indices: rows, values } = body;
  const outcome = await fillMissing(actor, params.id, expectedVersion(request), { column, rows, values });
  return answerChange(actor, outcome, { filled: rows.length });
});
