import { endSessionsQuery } from '@/lib/contract/account';
import { route } from '@/lib/http/route';
import { endSessions } from '@/lib/services/account/end-sessions';
import { listSessions } from '@/lib/services/account/list-sessions';

export const GET = route({ auth: 'person' }, ({ actor, sessionId }) => listSessions(actor, sessionId));

export const DELETE = route(
  { auth: 'person', query: endSessionsQuery },
  async ({ actor, sessionId, query, request }) => ({
    success: true,
    ended: await endSessions(actor, query.all ? undefined : sessionId, request.headers),
  }),
);
