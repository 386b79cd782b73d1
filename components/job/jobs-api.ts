import type { ScopedMutator } from 'swr';
import { fetchJson } from '@/components/api/fetch-json';
import type { JobJson } from '@/lib/contract/jobs';

/** Under these the API's answers are cached. */
export const JOBS_PATH = '/api/upload/jobs?limit=1000';
export const jobPath = (jobId: string): string => `/api/upload/jobs/${jobId}`;
export const summaryPath = (jobId: string): string => `/api/jobs/${jobId}/cleaning-summary`;

/** Reads a job, and the list it is in, again. */
export function refreshJob(mutate: ScopedMutator, jobId: string): Promise<unknown> {
  return Promise.all([mutate(JOBS_PATH), mutate(jobPath(jobId)), mutate(summaryPath(jobId))]);
}

/** Takes a job out of the list that is on screen. */
export function forgetJob(mutate: ScopedMutator, jobId: string): Promise<unknown> {
  return mutate<JobJson[]>(JOBS_PATH, (jobs) => jobs?.filter(({ id }) => id !== jobId), { revalidate: false });
}

/** Deletes a dataset and all that belongs to it; finishes even if the page is left meanwhile. */
export function deleteJob(jobId: string): Promise<unknown> {
  return fetchJson(jobPath(jobId), { method: 'DELETE', keepalive: true });
}
