import { tokenParams } from '@/lib/contract/account';
import { revokeApiToken } from '@/lib/data/api-tokens';
import { route } from '@/lib/http/route';

export const DELETE = route({ auth: 'person', params: tokenParams }, async ({ actor, params }) => {
  await revokeApiToken(actor, params.token_id);
  return { success: true };
});
