'use client';

import useSWR from 'swr';
import type { ApiError } from '@/components/api/api-error';
import { jobApi } from '@/components/review/review-api';
import { useReview } from '@/components/review/review-context';
import type { DuplicatesJson, InboxJson } from '@/lib/contract/findings';

/** While the worker looks through a large table, it is asked again so often. */
const ASK_AGAIN_MS = 1500;

const options = {
  keepPreviousData: true,
  revalidateOnFocus: false,
  refreshInterval: (latest: { state: string } | undefined) => (latest?.state === 'computing' ? ASK_AGAIN_MS : 0),
};

/** What is left to decide about the version that is shown. */
export function useInbox() {
  const { jobId, version } = useReview('jobId', 'version');
  return useSWR<InboxJson, ApiError>(`${jobApi(jobId, 'inbox')}?v=${version}`, options);
}

/** Records that may be one thing, those nobody has decided on. */
export function useRecords(isAsked: boolean) {
  const { jobId, version } = useReview('jobId', 'version');
  const address = `${jobApi(jobId, 'duplicates')}?status=open&limit=50&v=${version}`;
  return useSWR<DuplicatesJson, ApiError>(isAsked ? address : null, options);
}
