import { endSessionsQuery } from '@/lib/contract/account';
import { endSessions } from '@/lib/data/sessions';
import { route } from '@/lib/http/route';
import { listSessions } from '@/lib/services/account/list-sessions';

export const GET = route({ auth: 'person' }, ({ actor, sessionId }) => listSessions(actor, sessionId));

export const DELETE = route({ auth: 'person', query: endSessionsQuery }, async ({ actor, sessionId, query }) => ({
  success: true,
  ended: await endSessions(actor, query.all ? undefined : sessionId),
}));
