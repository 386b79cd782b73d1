import { eventSourceBody } from '@/lib/contract/annotations';
import { idParams } from '@/lib/contract/common';
import { created } from '@/lib/http/answers';
import { route } from '@/lib/http/route';
import { addEventSource, getEventSources } from '@/lib/services/annotations/event-sources';

export const GET = route({ auth: 'required', params: idParams }, ({ actor, params }) =>
  getEventSources(actor, params.id),
);

export const POST = route(
  { auth: 'required', params: idParams, body: eventSourceBody },
  async ({ actor, params, body }) => created(await addEventSource(actor, params.id, body)),
);
