import { idParams } from '@/lib/contract/common';
import { newShareBody } from '@/lib/contract/sharing';
import { parseInput, readOptionalJson } from '@/lib/http/input';
import { route } from '@/lib/http/route';
import { createLink } from '@/lib/services/sharing/create-link';
import { listLinks } from '@/lib/services/sharing/list-links';

export const GET = route({ auth: 'required', params: idParams }, ({ actor, params }) =>
  listLinks(actor, { kind: 'comparison', id: params.id }),
);

export const POST = route({ auth: 'required', params: idParams }, async ({ actor, params, request }) => {
  const share = parseInput(newShareBody, await readOptionalJson(request));
  return createLink(actor, { kind: 'comparison', id: params.id }, share);
});
