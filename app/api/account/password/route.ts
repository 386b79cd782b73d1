import { changePassword } from '@/lib/auth/change-password';
import { passwordChangeBody } from '@/lib/contract/account';
import { route } from '@/lib/http/route';

export const POST = route(
  { auth: 'person', body: passwordChangeBody },
  async ({ actor, sessionId, body, request }) => ({
    success: true,
    ended: await changePassword(actor, sessionId, body, request.headers),
  }),
);
