import { z } from 'zod';
import { subscribeToJob } from '@/lib/data/job-events';
import { followJob, getJobStatus } from '@/lib/data/jobs';
import { idParams, route } from '@/lib/http/route';
import { eventStream } from '@/lib/http/sse';

/** `follow=1`: goes on after the job is completed, and tells of new versions. */
const query = z.object({ follow: z.literal('1').optional() });

export const GET = route({ auth: 'required', params: idParams, query }, async ({ actor, params, query, request }) => {
  const read = query.follow ? followJob : getJobStatus;
  await read(actor, params.id);
  return eventStream({
    signal: request.signal,
    subscribe: (onChange) => subscribeToJob(params.id, onChange),
    read: () => read(actor, params.id),
    isFinal: ({ status }) => !query.follow && (status === 'completed' || status === 'failed'),
  });
});
