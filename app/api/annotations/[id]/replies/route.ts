import { replyBody } from '@/lib/contract/annotations';
import { idParams } from '@/lib/contract/common';
import { created } from '@/lib/http/answers';
import { route } from '@/lib/http/route';
import { reply } from '@/lib/services/annotations/reply';

export const POST = route({ auth: 'required', params: idParams, body: replyBody }, async ({ actor, params, body }) =>
  created(await reply(actor, params.id, body)),
);
