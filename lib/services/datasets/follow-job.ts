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

/** A job and the workspace it is in, whose members may see it: the channel carries the ids of both. */
const keyOf = (workspaceId: string, jobId: string) => `${workspaceId}/${jobId}`;

function subscribeToBoth(key: string, onChange: () => void): () => void {
  const stops = key.split('/').map((id) => subscribeToJob(id, onChange));
  return () => {
    for (const stop of stops) stop();
  };
}

const states = shareReads((key) => followedState(key.split('/')[1] ?? ''), subscribeToBoth);

/**
 * Follows one upload until it has ended, or, with `everything`, what anybody does to the dataset, for as long as somebody
 * listens. All who follow one job share what is read of it. Throws `not_found` at once.
 */
export async function followJob(actor: Actor, jobId: string, everything: boolean): Promise<FollowedJob> {
  const allowed = (state: FollowedState | undefined): FollowedState => {
    if (!state?.readers.has(actor.userId)) throw notFound('upload');
    return state;
  };
  const { job } = allowed(await followedState(jobId));
  const key = keyOf(job.workspaceId, jobId);
  return {
    subscribe: (onChange) => states.subscribe(key, onChange),
    read: async () => {
      const state = allowed(await states.read(key));
      return everything ? followedJson(state) : jobStatusJson(state.job);
    },
    isFinal: ({ status }) => !everything && (status === 'completed' || status === 'failed'),
  };
}

const followedJson = ({ job, chartsRevision }: FollowedState): FollowedJobJson => ({
  ...jobStatusJson(job),
  version: job.version,
  charts_revision: chartsRevision,
});
