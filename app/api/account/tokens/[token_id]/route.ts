import { tokenParams } from '@/lib/contract/account';
import { route } from '@/lib/http/route';
import { revokeToken } from '@/lib/services/account/revoke-token';

export const DELETE = route({ auth: 'person', params: tokenParams }, async ({ actor, params, request }) => {
  await revokeToken(actor, params.token_id, request.headers);
  return { success: true };
});
