import { z } from 'zod';
import { parseStep } from '@/lib/cleaning/validate';
import { currentVersion } from '@/lib/data/versions';
import { idParams, route } from '@/lib/http/route';
import { previewStep } from '@/lib/services/datasets/preview';

const body = z.object({
  operation: z.string(),
  params: z.record(z.string(), z.unknown()).default({}),
  /** Index of the step to show in another form; left out, a new step is shown. */
  step: z.number().int().min(0).optional(),
  /** Whether each cell comes with its facts. */
  facts: z.boolean().default(false),
});

export const POST = route({ auth: 'required', params: idParams, body }, async ({ actor, params, body }) =>
  previewStep(await currentVersion(actor, params.id), parseStep(body), body),
);
