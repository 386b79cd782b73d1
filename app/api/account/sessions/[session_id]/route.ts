import { sessionParams } from '@/lib/contract/account';
import { route } from '@/lib/http/route';
import { endSession } from '@/lib/services/account/end-sessions';

export const DELETE = route({ auth: 'person', params: sessionParams }, async ({ actor, params, request }) => {
  await endSession(actor, params.session_id, request.headers);
  return { success: true };
});
