import type { FollowedJobJson, JobStatusJson } from '@/lib/contract/jobs';
import type { Actor } from '@/lib/data/actor';
import { chartsRevision } from '@/lib/data/charts-revision';
import { requireJob } from '@/lib/data/jobs';
import { subscribeToJob } from '@/lib/data/system/job-events';
import { getJobStatus } from './get-job-status';
import { jobStatusJson } from './job-json';

/** What a stream about a job is made from. */
export interface FollowedJob {
  /** Calls back after every change; returns how to stop. */
  subscribe(onChange: () => void): () => void;
  /** The state now, as long as the actor may see it. */
  read(): Promise<JobStatusJson | FollowedJobJson>;
  isFinal(state: JobStatusJson): boolean;
}

/**
 * Follows one upload until it has ended, or, with `everything`, what anybody does to the dataset, for as long as somebody
 * listens. Throws `not_found` at once.
 */
export async function followJob(actor: Actor, jobId: string, everything: boolean): Promise<FollowedJob> {
  const read = () => (everything ? stateOf(actor, jobId) : getJobStatus(actor, jobId));
  await read();
  return {
    subscribe: (onChange) => subscribeToJob(jobId, onChange),
    read,
    isFinal: ({ status }) => !everything && (status === 'completed' || status === 'failed'),
  };
}

async function stateOf(actor: Actor, jobId: string): Promise<FollowedJobJson> {
  const [job, charts_revision] = await Promise.all([requireJob(actor, jobId), chartsRevision(actor, jobId)]);
  return { ...jobStatusJson(job), version: job.version, charts_revision };
}
