import { idParams } from '@/lib/contract/common';
import { deriveOffersQuery } from '@/lib/contract/shapes';
import { route } from '@/lib/http/route';
import { deriveOffers } from '@/lib/services/shape/derive-offers';

export const GET = route({ auth: 'required', params: idParams, query: deriveOffersQuery }, ({ actor, params, query }) =>
  deriveOffers(actor, params.id, query.with),
);
