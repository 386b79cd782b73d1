import { idParams } from '@/lib/contract/common';
import { fillCheckBody } from '@/lib/contract/work-list';
import { route } from '@/lib/http/route';
import { checkFillOf } from '@/lib/services/datasets/check-fill';

export const POST = route({ auth: 'required', params: idParams, body: fillCheckBody }, ({ actor, params, body }) =>
  checkFillOf(actor, params.id, body),
);
