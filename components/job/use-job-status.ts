'use client';

import { useEffect, useEffectEvent, useState } from 'react';
import { useSWRConfig } from 'swr';
import type { JobJson, JobStatusJson } from '@/lib/contract/jobs';
import { refreshJob } from './jobs-api';
import { watchJob } from './watch-job';

const isRunning = ({ status }: JobJson): boolean => status === 'pending' || status === 'processing';

/** Where a running job stands, live; when it ends, the job itself and the list are read again. Undefined until the first word. */
export function useJobStatus(job: JobJson): JobStatusJson | undefined {
  const { mutate } = useSWRConfig();
  const [status, setStatus] = useState<JobStatusJson>();
  const running = isRunning(job);

  const onEnd = useEffectEvent(() => void refreshJob(mutate, job.id));
  useEffect(() => {
    if (!running) return;
    return watchJob(job.id, {
      onStatus: (next) => {
        setStatus(next);
        if (next.status === 'completed' || next.status === 'failed') onEnd();
      },
      onGone: () => onEnd(),
    });
  }, [job.id, running]);

  return running && status?.job_id === job.id ? status : undefined;
}
