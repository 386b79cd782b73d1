import { requestReset } from '@/lib/auth/reset-password';
import { resetRequestBody } from '@/lib/contract/account';
import { route } from '@/lib/http/route';

export const POST = route({ auth: 'none', body: resetRequestBody }, async ({ body, request }) => {
  await requestReset(body.email, request.headers);
  return { success: true };
});
