'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { useJobStatus } from '@/components/job/use-job-status';
import { ExportMenu } from '@/components/review/export/export-menu';
import { Skeleton } from '@/components/ui/skeleton';
import { NextFile } from '@/components/upload/next-file';
import type { JobJson } from '@/lib/contract/jobs';
import { DatasetHeader } from './dataset-header';
import { DatasetResultsView } from './dataset-results-view';
import { DatasetTabs } from './dataset-tabs';
import { DeleteDataset } from './delete-dataset';
import { FailedPanel } from './failed-panel';
import { NextStep } from './next-step';
import { ProcessingPanel } from './processing-panel';
import type { DatasetResults, OperationLabel } from './results';

interface DatasetPageProps {
  job: JobJson;
  /** Null until cleaning has completed. */
  results: DatasetResults | null;
  operations: readonly OperationLabel[];
}

export function DatasetPage({ job, results, operations }: DatasetPageProps) {
  const router = useRouter();
  const [isWayOpen, setIsWayOpen] = useState(false);
  const live = useJobStatus(job);
  const status = live?.status ?? job.status;
  const hasEnded = live?.status === 'completed' || live?.status === 'failed';
  useEffect(() => {
    if (hasEnded) router.refresh();
  }, [hasEnded, router]);

  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-5">
      <DatasetHeader
        job={job}
        status={status}
        actions={
          <>
            {results && <NextFile jobId={job.id} filename={job.filename} />}
            {results && <ExportMenu jobId={job.id} />}
            {job.can_delete && <DeleteDataset job={job} />}
          </>
        }
      />
      {results && <DatasetTabs jobId={job.id} />}
      {status === 'failed' && <FailedPanel jobId={job.id} message={live?.error_message ?? job.error_message} />}
      {(status === 'pending' || status === 'processing') && <ProcessingPanel status={live} />}
      {status === 'completed' &&
        (results ? (
          <>
            <NextStep jobId={job.id} />
            <DatasetResultsView
              job={job}
              results={results}
              operations={operations}
              isWayOpen={isWayOpen}
              onWayOpenChange={setIsWayOpen}
            />
          </>
        ) : (
          <ResultsSkeleton />
        ))}
    </div>
  );
}

function ResultsSkeleton() {
  return (
    <div className="grid gap-5" role="status">
      <span className="sr-only">Loading the result</span>
      <div className="grid gap-4 lg:grid-cols-2">
        <Skeleton className="h-52" />
        <Skeleton className="h-52" />
      </div>
      <Skeleton className="h-96" />
    </div>
  );
}
