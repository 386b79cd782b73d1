import { idParams } from '@/lib/contract/common';
import { confirmMappingBody } from '@/lib/contract/comparison';
import { route } from '@/lib/http/route';
import { confirmMapping } from '@/lib/services/comparison/confirm-mapping';

export const POST = route({ auth: 'required', params: idParams, body: confirmMappingBody }, ({ actor, params, body }) =>
  confirmMapping(actor, params.id, body),
);
