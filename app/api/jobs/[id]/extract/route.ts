import { idParams } from '@/lib/contract/common';
import { extractBody } from '@/lib/contract/shapes';
import { route } from '@/lib/http/route';
import { learnExtraction } from '@/lib/services/shape/learn-extraction';

export const POST = route(
  { auth: 'required', scope: 'read', params: idParams, body: extractBody },
  ({ actor, params, body }) => learnExtraction(actor, params.id, body),
);
