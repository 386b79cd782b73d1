import { route } from '@/lib/http/route';
import { eventStream } from '@/lib/http/sse';
import { limitStreams } from '@/lib/http/stream-limit';
import { followNotifications } from '@/lib/services/annotations/follow-notifications';

export const GET = route({ auth: 'required' }, async ({ actor, request }) =>
  eventStream({ signal: request.signal, ...limitStreams(actor, followNotifications(actor)) }),
);
