import { authenticate } from '@/lib/auth/accounts';
import { issueTokens } from '@/lib/auth/refresh-token';
import { credentialsSchema } from '@/lib/contract/auth';
import { route } from '@/lib/http/route';

export const POST = route({ auth: 'none', body: credentialsSchema }, async ({ body, request }) => {
  const user = await authenticate(body, request.headers);
  return issueTokens(user.id, request.headers);
});
