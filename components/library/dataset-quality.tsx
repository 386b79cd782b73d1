'use client';

import useSWRImmutable from 'swr/immutable';
import { summaryPath } from '@/components/job/jobs-api';
import type { JobJson } from '@/lib/contract/jobs';
import type { CleaningSummaryJson } from '@/lib/contract/quality';
import { QualityBar } from './quality-bar';
import { useInView } from './use-in-view';

/** The list says how good a dataset is; how good it was is asked for when the row comes into view. */
export function DatasetQuality({ job }: { job: JobJson }) {
  const [cell, isInView] = useInView();
  const { data } = useSWRImmutable<CleaningSummaryJson>(
    isInView && job.status === 'completed' ? summaryPath(job.id) : null,
  );
  if (job.quality_score === null) return <span className="text-muted">–</span>;
  return (
    <div ref={cell}>
      <QualityBar
        before={data?.quality_score_before}
        after={data?.quality_score ?? job.quality_score}
        trust={job.trust}
      />
    </div>
  );
}
