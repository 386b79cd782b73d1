import { z } from 'zod';
import { parseInput, readJson } from '@/lib/http/input';
import { route } from '@/lib/http/route';
import { unlockLink } from '@/lib/services/sharing/open-link';
import { tokenParams } from '@/lib/services/sharing/token';

const attempt = z.object({ password: z.string().max(1000), is_embedded: z.boolean().default(false) });

/** The password of a link, from the form on its page. Needs no account, so there is nothing another site could use here. */
export const POST = route({ auth: 'none', params: tokenParams }, async ({ request, params }) => {
  const { password, is_embedded } = parseInput(attempt, await readJson(request));
  const cookie = await unlockLink(params.token, { password, isEmbedded: is_embedded }, request.headers);
  return Response.json({ success: true }, { headers: { 'Cache-Control': 'no-store', 'Set-Cookie': cookie } });
});
