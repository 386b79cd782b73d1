import { idParams } from '@/lib/contract/common';
import { route } from '@/lib/http/route';
import { qualityOfVersion } from '@/lib/services/datasets/quality-of-version';

export const GET = route({ auth: 'required', params: idParams }, ({ actor, params }) =>
  qualityOfVersion(actor, params.id),
);
