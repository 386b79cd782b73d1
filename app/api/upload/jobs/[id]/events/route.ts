import { idParams } from '@/lib/contract/common';
import { jobEventsQuery } from '@/lib/contract/jobs';
import { route } from '@/lib/http/route';
import { eventStream } from '@/lib/http/sse';
import { limitStreams } from '@/lib/http/stream-limit';
import { followJob } from '@/lib/services/datasets/follow-job';

const options = { auth: 'required', params: idParams, query: jobEventsQuery } as const;

export const GET = route(options, async ({ actor, credential, params, query, request: { signal } }) => {
  const job = await followJob(actor, params.id, query.follow === '1');
  return eventStream(limitStreams({ actor, credential, signal }, job));
});
