import { idParams } from '@/lib/contract/common';
import { deriveBody } from '@/lib/contract/shapes';
import { created } from '@/lib/http/answers';
import { route } from '@/lib/http/route';
import { deriveDataset } from '@/lib/services/shape/derive-dataset';

export const POST = route({ auth: 'required', params: idParams, body: deriveBody }, async ({ actor, params, body }) =>
  created(await deriveDataset(actor, params.id, body)),
);
