import { idParams } from '@/lib/contract/common';
import { deleteAnnotation } from '@/lib/data/annotations';
import { route } from '@/lib/http/route';

export const DELETE = route({ auth: 'required', params: idParams }, async ({ actor, params }) => {
  await deleteAnnotation(actor, params.id);
  return { success: true };
});
