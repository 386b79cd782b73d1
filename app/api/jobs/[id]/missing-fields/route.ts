import { idParams } from '@/lib/contract/common';
import { route } from '@/lib/http/route';
import { missingFields } from '@/lib/services/datasets/missing-fields';

export const GET = route({ auth: 'required', params: idParams }, ({ actor, params }) =>
  missingFields(actor, params.id),
);
