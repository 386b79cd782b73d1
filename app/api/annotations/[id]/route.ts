import { annotationChangeBody } from '@/lib/contract/annotations';
import { idParams } from '@/lib/contract/common';
import { deleteAnnotation } from '@/lib/data/annotations';
import { route } from '@/lib/http/route';
import { changeAnnotation } from '@/lib/services/annotations/change-annotation';

export const PATCH = route(
  { auth: 'required', params: idParams, body: annotationChangeBody },
  ({ actor, params, body }) => changeAnnotation(actor, params.id, body),
);

export const DELETE = route({ auth: 'required', params: idParams }, async ({ actor, params }) => {
  await deleteAnnotation(actor, params.id);
  return { success: true };
});
