import { eventSourceParams } from '@/lib/contract/annotations';
import { deleteEventSource } from '@/lib/data/event-sources';
import { route } from '@/lib/http/route';

export const DELETE = route({ auth: 'required', params: eventSourceParams }, async ({ actor, params }) => {
  await deleteEventSource(actor, params.id, params.source_id);
  return { success: true };
});
