'use client';

import { CircleAlert, CircleCheck } from 'lucide-react';
import { Progress } from '@/components/ui/progress';
import type { JobJson } from '@/lib/contract/jobs';
import { stageLabel } from './stages';
import { useJobStatus } from './use-job-status';

/** Where a dataset stands; live while it is being processed. */
export function JobState({ job }: { job: JobJson }) {
  const live = useJobStatus(job);
  const status = live?.status ?? job.status;
  if (status === 'completed') {
    return (
      <span className="flex items-center gap-1.5 text-muted text-sm">
        <CircleCheck className="size-4 text-accent" aria-hidden="true" />
        Cleaned
      </span>
    );
  }
  if (status === 'failed') {
    return (
      <span className="flex items-center gap-1.5 text-danger text-sm">
        <CircleAlert className="size-4" aria-hidden="true" />
        Failed
      </span>
    );
  }
  const label = stageLabel(live?.stage ?? 'pending');
  const progress = live?.progress ?? 0;
  return (
    <div className="grid max-w-52 gap-1">
      <p className="flex justify-between gap-2 text-sm">
        <span className="truncate">{label}</span>
        <span className="text-muted">{progress} %</span>
      </p>
      <Progress value={progress} label={`${job.filename}: ${label}`} className="h-1" />
    </div>
  );
}
