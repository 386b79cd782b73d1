import type { ScopedMutator } from 'swr';
import { fetchJson } from '@/components/api/fetch-json';
import type { JobJson } from '@/lib/contract/jobs';

/** Under these the API's answers are cached. */
const JOBS = '/api/upload/jobs?';
export const jobsPath = (workspaceId: string): string => `${JOBS}limit=1000&workspace_id=${workspaceId}`;
/** The lists of all workspaces, to `mutate` them together. */
export const isJobsPath = (key: unknown): boolean => typeof key === 'string' && key.startsWith(JOBS);
export const jobPath = (jobId: string): string => `/api/upload/jobs/${jobId}`;
export const summaryPath = (jobId: string): string => `/api/jobs/${jobId}/cleaning-summary`;

/** Reads a job, and the list it is in, again. */
export function refreshJob(mutate: ScopedMutator, jobId: string): Promise<unknown> {
  return Promise.all([mutate(isJobsPath), mutate(jobPath(jobId)), mutate(summaryPath(jobId))]);
}

/** Takes a job out of the list that is on screen. */
export function forgetJob(mutate: ScopedMutator, jobId: string): Promise<unknown> {
  return mutate<JobJson[]>(isJobsPath, (jobs) => jobs?.filter(({ id }) => id !== jobId), { revalidate: false });
}

/** Deletes a dataset and all that belongs to it; finishes even if the page is left meanwhile. */
export function deleteJob(jobId: string): Promise<unknown> {
  return fetchJson(jobPath(jobId), { method: 'DELETE', keepalive: true });
}
