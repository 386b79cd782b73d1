import { idParams } from '@/lib/contract/common';
import { derivationChange } from '@/lib/contract/shapes';
import { route } from '@/lib/http/route';
import { changeDerivation } from '@/lib/services/shape/change-derivation';
import { getDerivation } from '@/lib/services/shape/get-derivation';

export const GET = route({ auth: 'required', params: idParams }, ({ actor, params }) =>
  getDerivation(actor, params.id),
);

export const PATCH = route({ auth: 'required', params: idParams, body: derivationChange }, ({ actor, params, body }) =>
  changeDerivation(actor, params.id, body.follows),
);
