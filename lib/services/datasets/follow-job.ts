import type { FollowedJobJson, JobStatusJson } from '@/lib/contract/jobs';
import { notFound } from '@/lib/data/access';
import type { Actor } from '@/lib/data/actor';
import { type FollowedState, followedState } from '@/lib/data/system/followed-job';
import { subscribeToJob } from '@/lib/data/system/job-events';
import { shareReads } from '@/lib/services/shared-reads';
import { jobStatusJson } from './job-json';

/** What a stream about a job is made from. */
export interface FollowedJob {
  /** Calls back after every change; returns how to stop. */
  subscribe(onChange: () => void): () => void;
  /** The state now, as long as the actor may see it. */
  read(): Promise<JobStatusJson | FollowedJobJson>;
  isFinal(state: JobStatusJson): boolean;
}

const states = shareReads(followedState, subscribeToJob);

/**
 * Follows one upload until it has ended, or, with `everything`, what anybody does to the dataset, for as long as somebody
 * listens. All who follow one job share what is read of it. Throws `not_found` at once.
 */
export async function followJob(actor: Actor, jobId: string, everything: boolean): Promise<FollowedJob> {
  const read = async () => {
    const state = await states.read(jobId);
    if (!state?.readers.has(actor.userId)) throw notFound('upload');
    return everything ? followedJson(state) : jobStatusJson(state.job);
  };
  await read();
  return {
    subscribe: (onChange) => states.subscribe(jobId, onChange),
    read,
    isFinal: ({ status }) => !everything && (status === 'completed' || status === 'failed'),
  };
}

const followedJson = ({ job, chartsRevision }: FollowedState): FollowedJobJson => ({
  ...jobStatusJson(job),
  version: job.version,
  charts_revision: chartsRevision,
});
