'use client';

import useSWR from 'swr';
import type { ApiError } from '@/components/api/api-error';
import type { InboxJson, TrustJson } from '@/lib/contract/findings';

/** While the worker looks through a large table, it is asked again so often. */
const ASK_AGAIN_MS = 1500;

/** How SWR asks for what the worker may still be computing. */
export const WHILE_COMPUTING = {
  keepPreviousData: true,
  revalidateOnFocus: false,
  refreshInterval: (latest: { state: string } | undefined) => (latest?.state === 'computing' ? ASK_AGAIN_MS : 0),
};

/** How far the data of a job can be trusted; `version` keeps what is shown in step with what is known of the job. */
export function useTrust(jobId: string, version?: number) {
  const key = `/api/jobs/${jobId}/trust${version === undefined ? '' : `?v=${version}`}`;
  return useSWR<TrustJson, ApiError>(key, WHILE_COMPUTING);
}

/** What is left to decide about a job's data. */
export function useOpenDecisions(jobId: string, version?: number) {
  const key = `/api/jobs/${jobId}/inbox${version === undefined ? '' : `?v=${version}`}`;
  return useSWR<InboxJson, ApiError>(key, WHILE_COMPUTING);
}
