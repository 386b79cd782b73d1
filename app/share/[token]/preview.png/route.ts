import { tokenParams } from '@/lib/contract/sharing';
import { route } from '@/lib/http/route';
import { linkContent } from '@/lib/services/sharing/linked-content';
import { openLink } from '@/lib/services/sharing/open-link';
import { previewPicture } from '@/lib/services/sharing/preview-picture';

/** The picture of a link in a message; one without data while the link is locked. */
export const GET = route({ auth: 'none', params: tokenParams }, async ({ request, params }) => {
  const opened = await openLink(params.token, request.headers);
  const png = await previewPicture(opened.state === 'open' ? await linkContent(opened.link) : null);
  return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png', 'Cache-Control': 'no-store' } });
});
