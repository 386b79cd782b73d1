'use client';

import useSWR from 'swr';
import type { ApiError } from '@/components/api/api-error';
import { jobApi } from '@/components/review/review-api';
import { useReview } from '@/components/review/review-context';
import { useOpenDecisions, WHILE_COMPUTING } from '@/components/trust/use-trust';
import type { DecisionsJson, DuplicatesJson } from '@/lib/contract/findings';

/** What is left to decide about the version that is shown. */
export function useInbox() {
  const { jobId, version } = useReview('jobId', 'version');
  return useOpenDecisions(jobId, version);
}

/** What was decided about the version that is shown. */
export function useDecisions() {
  const { jobId, version } = useReview('jobId', 'version');
  return useSWR<DecisionsJson, ApiError>(`${jobApi(jobId, 'decisions')}?v=${version}`, WHILE_COMPUTING);
}

/** Records that may be one thing, those nobody has decided on. */
export function useRecords(isAsked: boolean) {
  const { jobId, version } = useReview('jobId', 'version');
  const address = `${jobApi(jobId, 'duplicates')}?status=open&limit=50&v=${version}`;
  return useSWR<DuplicatesJson, ApiError>(isAsked ? address : null, WHILE_COMPUTING);
}
