import { disconnectIdentity } from '@/lib/auth/identity/disconnect';
import { identityParams } from '@/lib/contract/account';
import { route } from '@/lib/http/route';

export const DELETE = route({ auth: 'person', params: identityParams }, async ({ actor, params, request }) => {
  await disconnectIdentity(actor, params.identity_id, request.headers);
  return { success: true };
});
