import { resendVerification } from '@/lib/auth/verify-email';
import { route } from '@/lib/http/route';

export const POST = route({ auth: 'person' }, async ({ actor }) => {
  await resendVerification(actor);
  return { success: true };
});
