import { verifyEmail } from '@/lib/auth/verify-email';
import { verificationBody } from '@/lib/contract/account';
import { route } from '@/lib/http/route';

export const POST = route({ auth: 'none', body: verificationBody }, ({ body, request }) =>
  verifyEmail(body.token, request.headers),
);
