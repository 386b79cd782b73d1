import type { JobStatusJson } from '@/lib/contract/jobs';
import type { Actor } from '@/lib/data/actor';
import { requireJob } from '@/lib/data/jobs';
import { jobStatusJson } from './job-json';

/** How far an upload is. Throws `not_found`. */
export async function getJobStatus(actor: Actor, jobId: string): Promise<JobStatusJson> {
  return jobStatusJson(await requireJob(actor, jobId));
}
