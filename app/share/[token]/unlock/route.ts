import { tokenParams, unlockBody } from '@/lib/contract/sharing';
import { route } from '@/lib/http/route';
import { unlockLink } from '@/lib/services/sharing/unlock-link';

/** The password of a link, from the form on its page. Needs no account, so there is nothing another site could use here. */
export const POST = route(
  { auth: 'none', params: tokenParams, body: unlockBody },
  async ({ request, params, body: { password, is_embedded: isEmbedded } }) => {
    const cookie = await unlockLink(params.token, { password, isEmbedded }, request.headers);
    return Response.json({ success: true }, { headers: { 'Cache-Control': 'no-store', 'Set-Cookie': cookie } });
  },
);
