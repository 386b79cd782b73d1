import { route } from '@/lib/http/route';
import { eventStream } from '@/lib/http/sse';
import { limitStreams } from '@/lib/http/stream-limit';
import { followNotifications } from '@/lib/services/annotations/follow-notifications';

export const GET = route({ auth: 'required' }, async ({ actor, credential, request: { signal } }) =>
  eventStream(limitStreams({ actor, credential, signal }, followNotifications(actor))),
);
