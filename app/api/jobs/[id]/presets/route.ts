import { idParams } from '@/lib/contract/common';
import { route } from '@/lib/http/route';
import { comparePresets } from '@/lib/services/datasets/compare-presets';

export const GET = route({ auth: 'required', params: idParams }, ({ actor, params }) =>
  comparePresets(actor, params.id),
);
