import { idParams } from '@/lib/contract/common';
import { route } from '@/lib/http/route';
import { cleaningSummary } from '@/lib/services/datasets/cleaning-summary';

export const GET = route({ auth: 'required', params: idParams }, ({ actor, params }) =>
  cleaningSummary(actor, params.id),
);
