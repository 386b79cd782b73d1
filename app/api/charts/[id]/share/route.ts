import { parseInput, readOptionalJson } from '@/lib/http/input';
import { idParams, route } from '@/lib/http/route';
import { createLink, listLinks } from '@/lib/services/sharing/links';
import { newShareSchema } from '@/lib/services/sharing/new-share';

export const GET = route({ auth: 'required', params: idParams }, ({ actor, params }) =>
  listLinks(actor, { kind: 'chart', id: params.id }),
);

export const POST = route({ auth: 'required', params: idParams }, async ({ actor, params, request }) => {
  const share = parseInput(newShareSchema, await readOptionalJson(request));
  return createLink(actor, { kind: 'chart', id: params.id }, share);
});
