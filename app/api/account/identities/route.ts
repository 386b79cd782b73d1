import { beginConnecting } from '@/lib/auth/identity/connect';
import { connectBody } from '@/lib/contract/account';
import { route } from '@/lib/http/route';

/** Keeps in the browser that its person wants to connect the provider, to which the page then goes. */
export const POST = route({ auth: 'person', body: connectBody }, async ({ actor, sessionId, body, request }) => {
  const cookie = await beginConnecting(actor, sessionId, body, request.headers);
  const headers = { 'Set-Cookie': cookie, 'Cache-Control': 'no-store' };
  return Response.json({ success: true }, { headers });
});
