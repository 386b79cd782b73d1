import { parseStep } from '@/lib/cleaning/validate';
import { idParams } from '@/lib/contract/common';
import { previewBody } from '@/lib/contract/recipe';
import { route } from '@/lib/http/route';
import { previewStep } from '@/lib/services/datasets/preview-step';

export const POST = route(
  { auth: 'required', scope: 'read', params: idParams, body: previewBody },
  ({ actor, params, body }) => previewStep(actor, params.id, parseStep(body), body),
);
