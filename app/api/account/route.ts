import { ownPasswordBody } from '@/lib/contract/account';
import { route } from '@/lib/http/route';
import { deleteAccount } from '@/lib/services/account/delete-account';
import { getAccount } from '@/lib/services/account/get-account';

export const GET = route({ auth: 'person' }, ({ actor }) => getAccount(actor));

export const DELETE = route({ auth: 'person', body: ownPasswordBody }, async ({ actor, sessionId, body, request }) => {
  await deleteAccount(actor, sessionId, body.password, request.headers);
  return { success: true };
});
