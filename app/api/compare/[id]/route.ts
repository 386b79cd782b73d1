import { idParams } from '@/lib/contract/common';
import { deleteComparison } from '@/lib/data/comparisons';
import { route } from '@/lib/http/route';
import { getComparison } from '@/lib/services/comparison/get-comparison';

export const GET = route({ auth: 'required', params: idParams }, ({ actor, params }) =>
  getComparison(actor, params.id),
);

export const DELETE = route({ auth: 'required', params: idParams }, async ({ actor, params }) => {
  await deleteComparison(actor, params.id);
  return { success: true };
});
