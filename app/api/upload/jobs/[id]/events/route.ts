import { subscribeToJob } from '@/lib/data/job-events';
import { getJobStatus } from '@/lib/data/jobs';
import { idParams, route } from '@/lib/http/route';
import { eventStream } from '@/lib/http/sse';

export const GET = route({ auth: 'required', params: idParams }, async ({ actor, params, request }) => {
  await getJobStatus(actor, params.id);
  return eventStream({
    signal: request.signal,
    subscribe: (onChange) => subscribeToJob(params.id, onChange),
    read: () => getJobStatus(actor, params.id),
    isFinal: ({ status }) => status === 'completed' || status === 'failed',
  });
});
