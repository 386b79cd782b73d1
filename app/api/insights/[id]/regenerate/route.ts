import { idParams } from '@/lib/contract/common';
import { route } from '@/lib/http/route';
import { regenerateInsight } from '@/lib/services/insights/make-insight';

export const POST = route({ auth: 'required', params: idParams }, ({ actor, params }) =>
  regenerateInsight(actor, params.id),
);
