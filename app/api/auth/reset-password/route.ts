import { resetPassword } from '@/lib/auth/reset-password';
import { resetBody } from '@/lib/contract/account';
import { route } from '@/lib/http/route';

export const POST = route({ auth: 'none', body: resetBody }, async ({ body, request }) => {
  await resetPassword(body.token, body.password, request.headers);
  return { success: true };
});
