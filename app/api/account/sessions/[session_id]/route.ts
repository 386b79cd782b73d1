import { sessionParams } from '@/lib/contract/account';
import { endSession } from '@/lib/data/sessions';
import { route } from '@/lib/http/route';

export const DELETE = route({ auth: 'person', params: sessionParams }, async ({ actor, params }) => {
  await endSession(actor, params.session_id);
  return { success: true };
});
