'use client';

import { ArrowRight, RotateCcw, X } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import { toast } from 'sonner';
import useSWR, { useSWRConfig } from 'swr';
import { ApiError } from '@/components/api/api-error';
import { deleteJob, forgetJob, jobPath } from '@/components/job/jobs-api';
import { stageLabel } from '@/components/job/stages';
import { useJobStatus } from '@/components/job/use-job-status';
import { DatasetQuality } from '@/components/library/dataset-quality';
import { Button } from '@/components/ui/button';
import { Progress } from '@/components/ui/progress';
import type { JobJson } from '@/lib/contract/jobs';
import { number, plural } from '@/lib/text/words';
import { PresetResult } from './preset-result';
import { RowFrame } from './row-frame';
import { StageSteps } from './stage-steps';
import { useUploadQueue } from './upload-provider';
import type { UploadItem } from './upload-queue';

/** One file that has arrived: its cleaning, live, and where it leads. */
export function UploadedRow({ item, job: uploaded }: { item: UploadItem; job: JobJson }) {
  const { remove } = useUploadQueue();
  const { data: job = uploaded, error } = useSWR<JobJson, ApiError>(jobPath(uploaded.id));
  const live = useJobStatus(job);
  const status = live?.status ?? job.status;
  if (error?.status === 404) {
    return (
      <RowFrame {...frameOf(item)} actions={<RemoveButton item={item} />}>
        <p className="text-muted text-sm">Deleted.</p>
      </RowFrame>
    );
  }
  if (status === 'completed') return <CleanedRow item={item} job={job} />;
  if (status === 'failed')
    return <FailedRow item={item} job={job} message={live?.error_message ?? job.error_message} />;

  const stage = live?.stage ?? 'pending';
  const progress = live?.progress ?? 0;
  return (
    <RowFrame
      {...frameOf(item)}
      actions={
        <>
          <span className="mr-1.5 hidden text-muted text-xs sm:inline">
            {stage === 'pending' ? stageLabel(stage) : `${progress} %`}
          </span>
          <CancelButton item={item} job={job} onCancelled={() => remove(item.id)} />
        </>
      }
    >
      <div className="grid gap-2.5">
        <Progress value={progress} label={`${item.name}: ${stageLabel(stage)}`} />
        <p className="flex justify-between text-muted text-xs sm:hidden">
          <span>{stageLabel(stage)}</span>
          <span>{progress} %</span>
        </p>
        <div className="hidden sm:block">
          <StageSteps stage={stage} />
        </div>
      </div>
    </RowFrame>
  );
}

const frameOf = ({ name, sizeBytes }: UploadItem) => ({ name, sizeBytes });

function CleanedRow({ item, job }: { item: UploadItem; job: JobJson }) {
  return (
    <RowFrame
      {...frameOf(item)}
      actions={
        <>
          <Button asChild size="sm" variant="primary">
            <Link href={`/jobs/${job.id}`}>
              Open dataset
              <span className="sr-only"> {item.name}</span>
              <ArrowRight aria-hidden="true" />
            </Link>
          </Button>
          <RemoveButton item={item} />
        </>
      }
    >
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <p className="text-muted text-sm" role="status">
          Cleaned
          {job.row_count !== null &&
            job.column_count !== null &&
            `: ${plural(job.row_count, 'row')} × ${number(job.column_count)} columns`}
        </p>
        {job.quality_score !== null && <DatasetQuality job={job} />}
        <PresetResult jobId={job.id} className="border-t pt-2" />
      </div>
    </RowFrame>
  );
}

function FailedRow({ item, job, message }: { item: UploadItem; job: JobJson; message: string | null }) {
  const { retry } = useUploadQueue();
  return (
    <RowFrame
      {...frameOf(item)}
      actions={
        <>
          <Button size="sm" onClick={() => retry(item.id)}>
            <RotateCcw aria-hidden="true" />
            Upload again
          </Button>
          <RemoveButton item={item} />
        </>
      }
    >
      <p className="break-words text-sm" role="alert">
        <span className="text-danger">{message ?? 'The file could not be cleaned.'}</span>{' '}
        <Link href={`/jobs/${job.id}`} className="text-accent underline underline-offset-4">
          Details
        </Link>
      </p>
    </RowFrame>
  );
}

function RemoveButton({ item }: { item: UploadItem }) {
  const { remove } = useUploadQueue();
  return (
    <Button
      size="icon-sm"
      variant="ghost"
      aria-label={`Remove ${item.name} from this list`}
      onClick={() => remove(item.id)}
    >
      <X aria-hidden="true" />
    </Button>
  );
}

interface CancelButtonProps {
  item: UploadItem;
  job: JobJson;
  onCancelled(): void;
}

/** Cancelling what is already on the server deletes it there. */
function CancelButton({ item, job, onCancelled }: CancelButtonProps) {
  const { mutate } = useSWRConfig();
  const [isBusy, setIsBusy] = useState(false);
  async function cancel(): Promise<void> {
    setIsBusy(true);
    try {
      await deleteJob(job.id);
      await forgetJob(mutate, job.id);
      onCancelled();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      setIsBusy(false);
      toast.error(`The upload was not cancelled. ${error.message}`);
    }
  }
  return (
    <Button size="sm" isBusy={isBusy} onClick={() => void cancel()}>
      Cancel
      <span className="sr-only"> {item.name}</span>
    </Button>
  );
}
