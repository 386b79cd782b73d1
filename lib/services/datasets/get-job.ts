import type { JobJson } from '@/lib/contract/jobs';
import type { Actor } from '@/lib/data/actor';
import { findListedJob } from '@/lib/data/jobs';
import { jobJson } from './job-json';

/** An upload and what became of it. Throws `not_found`. */
export async function getJob(actor: Actor, jobId: string): Promise<JobJson> {
  return jobJson(await findListedJob(actor, jobId));
}
