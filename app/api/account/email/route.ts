import { requestEmailChange } from '@/lib/auth/verify-email';
import { emailChangeBody } from '@/lib/contract/account';
import { route } from '@/lib/http/route';

export const POST = route({ auth: 'person', body: emailChangeBody }, async ({ actor, sessionId, body, request }) => {
  await requestEmailChange(actor, sessionId, body, request.headers);
  return { success: true };
});
